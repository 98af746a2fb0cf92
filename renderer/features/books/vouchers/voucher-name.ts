/** 记-12: the word and the number by which a voucher is known within its month. */
export function voucherName({ word, number }: { word: string; number: number }): string {
  return `${word}-${number}`;
}
