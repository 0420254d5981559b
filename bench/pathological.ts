import { statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './corpora.ts';
import { Dedupe } from './dedupe.ts';
import { type Figure, megabytes, seconds } from './figure.ts';
import { median } from './interleave.ts';
import { LineFile } from './lineFile.ts';
import { Newsroom } from './newsroom.ts';
import { scratch } from './scratch.ts';
import type { PathologicalSizes, Settings } from './settings.ts';

/** An input made to break a tool that is quadratic somewhere: writes so many articles, or one of so many bytes. */
interface Input {
  readonly size: keyof PathologicalSizes;
  readonly make: (file: LineFile, size: number) => void;
}

const INPUTS: Readonly<Record<string, Input>> = {
  'one article at the size limit': {
    size: 'largest',
    make: (file, size) => {
      const newsroom = new Newsroom(11);
      const paragraphs: string[] = [];
      for (let length = 0; length < size; length += paragraphs[paragraphs.length - 1]!.length + 2) {
        paragraphs.push(newsroom.paragraph());
      }
      write(file, 0, paragraphs);
    },
  },
  'one article of a single line': {
    size: 'largest',
    make: (file, size) => {
      const newsroom = new Newsroom(12);
      const sentences: string[] = [];
      for (let length = 0; length < size; length += sentences[sentences.length - 1]!.length + 1) {
        sentences.push(newsroom.sentence());
      }
      write(file, 0, [sentences.join(' ')]);
    },
  },
  'identical articles': {
    size: 'identical',
    make: (file, size) => {
      const { paragraphs } = new Newsroom(13).fresh('');
      for (let i = 0; i < size; i++) write(file, i, paragraphs);
    },
  },
  'articles of one line': {
    size: 'lines',
    make: (file, size) => {
      const newsroom = new Newsroom(14);
      for (let i = 0; i < size; i++) write(file, i, [newsroom.sentence(12)]);
    },
  },
  'one paragraph in every article': {
    size: 'sharing',
    make: (file, size) => {
      const newsroom = new Newsroom(15);
      const common = newsroom.sentence(40);
      for (let i = 0; i < size; i++) write(file, i, [newsroom.sentence(60), common, newsroom.sentence(60)]);
    },
  },
  'one long quotation in every article': {
    size: 'sharing',
    make: (file, size) => {
      const newsroom = new Newsroom(16);
      const quotation = `“${Array.from({ length: 15 }, () => newsroom.sentence(20)).join(' ')}” the minister said.`;
      for (let i = 0; i < size; i++) write(file, i, [newsroom.sentence(60), quotation, newsroom.sentence(60)]);
    },
  },
};

function write(file: LineFile, number: number, paragraphs: readonly string[]): void {
  file.write(JSON.stringify({ id: `p${String(number).padStart(8, '0')}`, text: paragraphs.join('\n\n') }));
}

/** Times below this are noise: an exponent of them would say nothing. */
const LEAST = 0.02;

/** What a run takes when there is nothing to do. */
async function bareStart(script: string): Promise<number> {
  const path = once(join(scratch('pathological'), 'one-word.jsonl'), (made) => {
    const file = new LineFile(made);
    write(file, 0, ['Word']);
    file.close();
  });
  const runs: number[] = [];
  for (let i = 0; i < 3; i++) runs.push((await new Dedupe(script).stories([path])).run.seconds);
  return median(runs);
}

/**
 * Each input at a quarter of its size and at the whole: the exponent between the two tells whether the time stays near
 * linear in the bytes, and the peak whether memory does.
 */
export async function pathological({ script, pathological: sizes, memory }: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  const start = await bareStart(script);
  const options = memory === null ? [] : ['--memory', memory];
  for (const [what, { size: of, make }] of Object.entries(INPUTS)) {
    const whole = sizes[of];
    const points: { bytes: number; seconds: number; peak: number | null; stories: string }[] = [];
    for (const size of [Math.ceil(whole / 4), whole]) {
      const path = once(join(scratch('pathological'), `${what.replaceAll(' ', '-')}-${size}.jsonl`), (made) => {
        const file = new LineFile(made);
        make(file, size);
        file.close();
      });
      const { stories, run } = await new Dedupe(script).stories([path], options);
      const largestStory = stories.reduce((most, members) => Math.max(most, members.length), 0);
      points.push({
        bytes: statSync(path).size,
        seconds: run.seconds,
        peak: run.peak,
        stories: stories.length === 0 ? 'no story' : `${stories.length} stories, the largest of ${largestStory}`,
      });
    }
    const [quarter, full] = points as [(typeof points)[0], (typeof points)[0]];
    figures.push({
      what: `${what} (${whole.toLocaleString('en-US')}${of === 'largest' ? ' bytes' : ''}${memory === null ? '' : `, --memory ${memory}`})`,
      value:
        Math.log(Math.max(LEAST, full.seconds - start) / Math.max(LEAST, quarter.seconds - start)) /
        Math.log(full.bytes / quarter.bytes),
      must: 1.1,
      aim: 1.02,
      better: 'less',
      note: `exponent beyond the ${seconds(start)} of an empty input; ${seconds(quarter.seconds)} → ${seconds(full.seconds)} for ${megabytes(full.bytes)}, peak ${megabytes(full.peak)}; ${full.stories}`,
    });
  }
  return figures;
}
