import { CREDIT_RULES } from './credits.ts';
import { NAVIGATION_RULES } from './navigation.ts';
import { NOTE_RULES } from './notes.ts';
import { NOTICE_RULES } from './notices.ts';
import { PLAYER_RULES } from './player.ts';
import { PROMOTION_RULES } from './promotion.ts';
import type { Rule } from './rule.ts';
import { SHARING_RULES } from './sharing.ts';
import { WORLDWIDE_RULES } from './worldwide.ts';

/** Every rule that ships with the tool. Order matters only where two match one line: the first wins. */
export const BUILTIN_RULES: readonly Rule[] = [
  ...PLAYER_RULES,
  ...PROMOTION_RULES.filter((rule) => rule.endsArticle),
  ...NAVIGATION_RULES,
  ...PROMOTION_RULES.filter((rule) => !rule.endsArticle),
  ...SHARING_RULES,
  ...NOTE_RULES,
  ...NOTICE_RULES,
  ...CREDIT_RULES,
  ...WORLDWIDE_RULES,
];
