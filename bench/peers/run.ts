/**
 * Peers on the same documents: `npm run bench:peers -- [--articles N] [--runs N] [--only jscpd,rensa] [--dedupe SCRIPT]`.
 * Installs them on the first run, times each end to end beside dedupe, interleaved, and scores both on the same planted
 * truth. jscpd takes a folder of files, so dedupe is given the same folder; the others and dedupe read JSON Lines.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { folderOf, generated } from '../corpora.ts';
import { Dedupe } from '../dedupe.ts';
import { seconds } from '../figure.ts';
import { interleaved } from '../interleave.ts';
import { scratch } from '../scratch.ts';
import { whole } from '../settings.ts';
import { runTool } from '../tool.ts';
import { Truth } from '../truth.ts';
import { type Found, readClones, readFound, scoreFound } from './found.ts';
import { installPeers, VERSIONS } from './install.ts';

const USAGE = `usage: npm run bench:peers -- [options]

  --articles N     generated articles (10000)
  --runs N         runs of each side; the median counts (5)
  --only PEER,…    jscpd, datasketch, rensa (all)
  --dedupe SCRIPT  another build of dedupe (bin/dedupe.js)`;

/** A peer at its documented settings, and how its answer is read. */
interface Peer {
  readonly name: keyof typeof VERSIONS;
  readonly how: string;
  /** How many times as fast dedupe is to be; null where the peer is not used as its documentation shows it. */
  readonly must: number | null;
  readonly aim: number | null;
  readonly input: string;
  readonly command: Command;
  readonly found: () => Found[];
}

/** Each peer by the name it is asked for by; made when asked for: the folder for jscpd takes long at a million articles. */
function peersOn(corpus: string): Record<string, () => Peer> {
  const { python, jscpd } = installPeers();
  const report = scratch('peers', 'report');
  const script = resolve('bench/peers/peers.py');
  const byPython = (
    method: 'datasketch' | 'datasketch-batch' | 'rensa',
    how: string,
    must: number | null,
    aim: number | null,
  ): Peer => {
    const name = method === 'rensa' ? 'rensa' : 'datasketch';
    const out = join(report, `${method}.jsonl`);
    const argv = [python, script, method, corpus, '--out', out];
    return { name, how, must, aim, input: corpus, command: { name: method, argv }, found: () => readFound(out) };
  };
  const byJscpd = (): Peer => {
    const folder = folderOf(corpus);
    return {
      name: 'jscpd',
      how: 'as documented: defaults (50 tokens, 5 lines), JSON report',
      must: 5,
      aim: 20,
      input: folder,
      command: {
        name: 'jscpd',
        argv: [process.execPath, jscpd, '--silent', '--no-tips', '--reporters', 'json', '--output', report, folder],
      },
      found: () => readClones(join(report, 'jscpd-report.json')),
    };
  };
  const documented = 'as documented: MinHashLSH, 128 permutations, threshold 0.5, set of words, each by `update`';
  const faster = 'the same with its faster call: the words of an article by `update_batch`';
  const words = 'as documented: RMinHashDeduplicator, 128 permutations, threshold 0.8, LSH, words';
  return {
    jscpd: byJscpd,
    datasketch: () => byPython('datasketch', documented, 40, 200),
    'datasketch-batch': () => byPython('datasketch-batch', faster, null, null),
    rensa: () => byPython('rensa', words, 1.5, 4),
  };
}

const goal = (times: number | null): string => (times === null ? '' : `${times}×`);

/** The peers that are named, parted by commas; all where none is. */
function only(peers: Readonly<Record<string, () => Peer>>, names: string): Peer[] {
  const known = Object.keys(peers);
  const asked = names === '' ? known : names.split(',');
  return asked.map((name) => {
    const peer = peers[name];
    if (!peer) throw new Error(`no peer "${name}": there are ${known.join(', ')}`);
    return peer();
  });
}

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      dedupe: { type: 'string', default: 'bin/dedupe.js' },
    },
  });
  const articles = whole('articles', values.articles);
  const corpus = generated(articles);
  const asked = only(peersOn(corpus), values.only);
  const truth = await Truth.of(corpus);
  const dedupe = new Dedupe(resolve(process.env.INIT_CWD ?? '.', values.dedupe));
  const { stories } = await dedupe.stories([corpus]);
  const ours = truth.score(stories);
  console.log(`${articles} generated articles, medians of ${values.runs}, whole processes\n`);
  console.log('| | time | dedupe | dedupe is faster | must | aim | recall | false links | how |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---|');
  for (const peer of asked) {
    const both = [peer.command, dedupe.json([peer.input])];
    const [theirs, own] = await interleaved(both, whole('runs', values.runs), peer.input);
    const score = scoreFound(peer.found(), truth);
    const times = theirs!.seconds / own!.seconds;
    console.log(
      `| ${peer.name} ${VERSIONS[peer.name]} | ${seconds(theirs!.seconds)} | ${seconds(own!.seconds)} | ${times.toFixed(2)}× | ${goal(peer.must)} | ${goal(peer.aim)} | ${score.recall.toFixed(4)} (${score.kinds}) | ${score.falseLinks} | ${peer.how} |`,
    );
  }
  const { copy, restyled, excerpt } = ours.found;
  console.log(
    `| dedupe | | | | | | ${ours.recall.toFixed(4)} (copy ${copy}/${ours.planted.copy}, restyled ${restyled}/${ours.planted.restyled}, excerpt ${excerpt}/${ours.planted.excerpt}) | ${ours.falseLinks} | defaults |`,
  );
}

runTool(USAGE, main);
