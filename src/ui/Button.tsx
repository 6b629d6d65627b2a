import type { ComponentProps, ReactNode } from "react";
import "./button.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** `quiet` has no border until it is pointed at. */
  readonly look?: "plain" | "quiet" | "icon";
}

export function Button({ look = "plain", className, ...props }: ButtonProps): ReactNode {
  const names = ["button", `button-${look}`, className].filter((name) => name !== undefined);
  return <button type="button" {...props} className={names.join(" ")} />;
}
