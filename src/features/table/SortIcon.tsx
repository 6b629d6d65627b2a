import type { SortDirection } from "@tanstack/react-table";
import type { ReactNode } from "react";

interface SortIconProps {
  readonly direction: SortDirection | false;
}

/** Which way a column is sorted; there but faint where it is not. */
export function SortIcon({ direction }: SortIconProps): ReactNode {
  return (
    <svg
      className="table-sort-icon"
      data-sorted={direction === false ? undefined : direction}
      width="10"
      height="10"
      viewBox="0 0 10 10"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="m2 3.500 3 3 3-3" />
    </svg>
  );
}
