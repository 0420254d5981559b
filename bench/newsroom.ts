import { Random } from './random.ts';
import { restyle } from './restyle.ts';
import { Vocabulary } from './vocabulary.ts';

const OUTLETS = 300;
const EXCERPT_WORDS = 60;

interface Outlet {
  readonly name: string;
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * Writes stories and runs them as outlets do. Lengths are log-normal round 3.6 KB, words follow Zipf's law, and every outlet has
 * furniture of its own round its articles. The same seed gives the same stories.
 */
export class Newsroom {
  private readonly random: Random;
  private readonly words: Vocabulary;
  private readonly outlets: readonly Outlet[];

  constructor(seed: number) {
    this.random = new Random(seed);
    this.words = new Vocabulary(this.random);
    this.outlets = Array.from({ length: OUTLETS }, () => this.outlet());
  }

  private outlet(): Outlet {
    const { random, words } = this;
    const name = `${words.name(random)} ${random.pick(['Post', 'Herald', 'Courier', 'Tribune', 'Gazette', 'Echo'])}`;
    return {
      name,
      head: ['Share on Facebook', `Follow ${name} on Twitter`].slice(random.below(2)),
      tail: [
        `Sign up for the ${name} morning newsletter`,
        `© 2024 ${name}. All rights reserved.`,
        `The ${name} has covered ${words.name(random)} and ${words.name(random)} counties since ${1850 + random.below(120)}. ${this.sentence(18)}`,
        'Advertisement',
      ].slice(random.below(2)),
    };
  }

  sentence(length: number = 8 + this.random.below(26)): string {
    const { random, words } = this;
    const parts: string[] = [];
    for (let i = 0; i < length; i++) {
      const chance = random.next();
      if (chance < 0.07) parts.push(words.name(random));
      else if (chance < 0.085) parts.push(`$${1 + random.below(900)} million`);
      else if (chance < 0.1) parts.push(`${1 + random.below(99)}%`);
      else if (chance < 0.13) parts.push(String(2 + random.below(5000)));
      else parts.push(words.draw(random));
    }
    const text = parts.join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  }

  /** One to three sentences; `mayQuote`: one in three of them lets somebody speak. */
  paragraph(mayQuote = true): string {
    const { random, words } = this;
    const sentences = Array.from({ length: 1 + random.below(3) }, () => this.sentence());
    if (!mayQuote || random.next() >= 0.33) return sentences.join(' ');
    const spoken = Array.from({ length: 1 + random.below(2) }, () => this.sentence()).join(' ');
    return `“${spoken}” ${words.name(random)} ${words.name(random)} said. ${sentences[0]}`;
  }

  fresh(id: string): Story {
    const target = Math.min(20_000, Math.max(500, Math.exp(Math.log(2700) + 0.55 * this.random.normal())));
    const paragraphs: string[] = [];
    for (let size = 0; size < target; ) {
      // A report opens with its news, and nobody speaks twice in a row.
      const paragraph = this.paragraph(paragraphs.length > 0 && !paragraphs[paragraphs.length - 1]!.startsWith('“'));
      paragraphs.push(paragraph);
      size += paragraph.length + 2;
    }
    return { id, title: this.sentence(8).slice(0, -1), paragraphs };
  }

  /** A story made of earlier ones, with what was done to them. */
  planted(id: string, pool: readonly Story[]): { story: Story; of: readonly Story[]; kind: string } {
    const { random } = this;
    const source = random.pick(pool);
    const title = this.sentence(8).slice(0, -1);
    const chance = random.next();
    if (chance < 0.4) return { story: { id, title, paragraphs: source.paragraphs }, of: [source], kind: 'copy' };
    if (chance < 0.65) {
      return { story: { id, title, paragraphs: source.paragraphs.map(restyle) }, of: [source], kind: 'restyled' };
    }
    if (chance < 0.9) return { story: { id, title, paragraphs: this.excerpt(source) }, of: [source], kind: 'excerpt' };
    const other = random.pick(pool);
    const part = (story: Story): readonly string[] =>
      story.paragraphs.slice(0, Math.ceil(story.paragraphs.length * 0.6));
    return { story: { id, title, paragraphs: [...part(source), ...part(other)] }, of: [source, other], kind: 'merged' };
  }

  /**
   * Three to six paragraphs from the head of a story or, less often, from its end; more where they hold fewer than
   * {@link EXCERPT_WORDS} words that nobody speaks, for then there is nothing to tell an excerpt from a shared quotation.
   */
  private excerpt({ paragraphs }: Story): readonly string[] {
    const { random } = this;
    const fromHead = random.next() < 0.7;
    const narrative = (part: readonly string[]): number =>
      part
        .join(' ')
        .replace(/“[^”]*”/g, '')
        .split(' ').length;
    for (let count = 3 + random.below(4); ; count++) {
      const part = fromHead ? paragraphs.slice(0, count) : paragraphs.slice(-count);
      if (narrative(part) >= EXCERPT_WORDS || count >= paragraphs.length) return part;
    }
  }

  /** The article as an outlet runs it. */
  run(story: Story): string {
    const { random } = this;
    const outlet = random.pick(this.outlets);
    const date = `2024-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
    const text = [...outlet.head, ...story.paragraphs, ...outlet.tail].join('\n\n');
    return JSON.stringify({ id: story.id, title: story.title, date, outlet: outlet.name, text });
  }
}
