import type { ReactNode } from "react";

interface SidebarIconProps {
  readonly side: "left" | "right";
}

/** A page with a column at one side. */
export function SidebarIcon({ side }: SidebarIconProps): ReactNode {
  return (
    <Icon>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5" />
      <path d={side === "left" ? "M5.75 3v10" : "M10.25 3v10"} />
    </Icon>
  );
}

/** Rows and columns. */
export function TableIcon(): ReactNode {
  return (
    <Icon>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5" />
      <path d="M2 6.250h12M2 9.750h12M6.250 6.250v7" />
    </Icon>
  );
}

export function SearchIcon(): ReactNode {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" />
    </Icon>
  );
}

export function MoreIcon(): ReactNode {
  return (
    <Icon>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />
    </Icon>
  );
}

export function CloseIcon(): ReactNode {
  return (
    <Icon>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

export function ChevronIcon(): ReactNode {
  return (
    <Icon>
      <path d="m4 6 4 4 4-4" />
    </Icon>
  );
}

export function CheckIcon(): ReactNode {
  return (
    <Icon>
      <path d="m3.5 8.5 3 3 6-7" />
    </Icon>
  );
}

export function UndoIcon(): ReactNode {
  return (
    <Icon>
      <path d="M5.500 3 2.500 6l3 3M2.500 6h7a3.750 3.750 0 0 1 0 7.500H6" />
    </Icon>
  );
}

export function RedoIcon(): ReactNode {
  return (
    <Icon>
      <path d="m10.500 3 3 3-3 3M13.500 6h-7a3.750 3.750 0 0 0 0 7.500H10" />
    </Icon>
  );
}

/** Opens another site. */
export function OutwardIcon(): ReactNode {
  return (
    <Icon>
      <path d="M6.5 3.500H3.500v9h9V9.500M9 3.500h3.500V7M12 4 7.500 8.500" />
    </Icon>
  );
}

interface IconProps {
  readonly children: ReactNode;
}

function Icon({ children }: IconProps): ReactNode {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
