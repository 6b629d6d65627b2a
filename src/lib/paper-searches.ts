/** A site that can be searched for a paper. */
export interface PaperSearch {
  readonly site: string;
  /** Opens the search with the title filled in. */
  readonly address: string;
}

/** Where to look for a paper by its title: at arXiv, Hugging Face and Semantic Scholar. */
export function searchesForPaper(title: string): PaperSearch[] {
  const asked = title.replace(/\s+/g, " ").trim();
  return [
    {
      site: "arXiv",
      address: addressOf("https://arxiv.org/search/", { query: asked, searchtype: "title" }),
    },
    { site: "Hugging Face", address: addressOf("https://huggingface.co/papers", { q: asked }) },
    {
      site: "Semantic Scholar",
      address: addressOf("https://www.semanticscholar.org/search", { q: asked }),
    },
  ];
}

function addressOf(page: string, params: Readonly<Record<string, string>>): string {
  return `${page}?${new URLSearchParams(params).toString()}`;
}
