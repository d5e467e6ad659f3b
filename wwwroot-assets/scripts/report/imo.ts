/** IMO Resolution A.1117(30): the first six digits times 7, 6, 5, 4, 3, 2; the last digit of the sum is the seventh. */
export function isImoNumber(text: string): boolean {
  const digits = text.replace(/^\s*IMO/i, '').replace(/\s/g, '');
  if (!/^\d{7}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 6)].reduce((total, digit, i) => total + Number(digit) * (7 - i), 0);
  return sum % 10 === Number(digits[6]);
}

/** A word of caution, or null. Never a refusal: ships under way carry painted-over and mistaken numbers. */
export function imoDoubt(text: string): string | null {
  if (!text.trim() || isImoNumber(text)) return null;
  const digits = text.replace(/\D/g, '');
  return digits.length === 7
    ? 'These seven digits do not make an IMO number. You can send it as it is.'
    : 'An IMO number has seven digits. You can send it as it is.';
}
