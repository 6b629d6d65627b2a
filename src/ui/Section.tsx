import { type ReactNode, useId } from "react";
import "./section.css";

interface SectionProps {
  readonly title: string;
  /** Said after the title, in a lighter voice: a count, as a rule. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel under its own heading. */
export function Section({ title, note, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{title}</h3>
        {note !== undefined && <span className="section-note tabular">{note}</span>}
      </div>
      {children}
    </section>
  );
}
