/** Another house's style for the same words: currencies, per cent, quotes. What a copy desk does without rewriting. */
export function restyle(paragraph: string): string {
  return paragraph
    .replace(/\$(\d+) million/g, 'USD $1 million')
    .replace(/(\d+)%/g, '$1 per cent')
    .replace(/[“”]/g, '"')
    .replace(/\b(\d)(\d{3})\b/g, '$1,$2');
}
