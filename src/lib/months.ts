import { formatMonth } from "./format-date.ts";

/** Months counted from the year 0, so that they can be subtracted. */
export type MonthNumber = number;

const MONTHS = 12;

/** The month of `2024-03` or `2024-03-17`; January for `2024`. */
export function toMonthNumber(text: string): MonthNumber {
  return Number(text.slice(0, 4)) * MONTHS + (isYearOnly(text) ? 0 : Number(text.slice(5, 7)) - 1);
}

/** The last month a date may be in: December for `2024`. */
export function toLastMonthNumber(text: string): MonthNumber {
  return toMonthNumber(text) + (isYearOnly(text) ? MONTHS - 1 : 0);
}

/** Whether a date tells the year only. */
export function isYearOnly(text: string): boolean {
  return text.length === "2024".length;
}

/** `2024-03`. */
export function toMonthText(month: MonthNumber): string {
  const number = String(monthOfYear(month) + 1).padStart(2, "0");
  return `${String(yearOf(month)).padStart(4, "0")}-${number}`;
}

/** `Mar 2024`. */
export function monthInWords(month: MonthNumber): string {
  return formatMonth(toMonthText(month));
}

export function yearOf(month: MonthNumber): number {
  return Math.floor(month / MONTHS);
}

/** 0 for January. */
export function monthOfYear(month: MonthNumber): number {
  return month - yearOf(month) * MONTHS;
}
