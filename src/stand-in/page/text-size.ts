/** The reader's own text size. LINE offers these four; by how much each enlarges is an estimate. */
export const textSizes = {
  small: { label: "เล็ก", scale: 0.88 },
  normal: { label: "ปกติ", scale: 1 },
  large: { label: "ใหญ่", scale: 1.2 },
  xlarge: { label: "ใหญ่มาก", scale: 1.45 },
} as const;

export type TextSize = keyof typeof textSizes;

export const isTextSize = (name: string): name is TextSize => name in textSizes;
