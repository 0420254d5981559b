import { defineConfig } from 'rolldown';

/**
 * The program in a few files beside the library's modules: a run loads what it needs in a quarter of the time. Dependencies stay outside, and
 * commands, reports and rule files are chunks of their own, loaded when they are asked for.
 */
export default defineConfig({
  input: { main: 'src/cli/main.ts', worker: 'src/pipeline/worker.ts' },
  platform: 'node',
  external: /^[a-z@][^:]*$/,
  output: {
    dir: 'dist/program',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        // What help and errors need, without all the rest.
        {
          name: 'base',
          test: /src\/(?:cli\/(?:status|rule-files)|input\/(?:bytes|messages)|report\/visible)\.ts$/,
          priority: 1,
        },
        {
          name: 'scan',
          test: /src\/(?:article|clean\/(?!userRules)|compare|fingerprint|input|match|learn\/(?!file)|pipeline\/(?!diff|worker)|relation|result|story)/,
        },
      ],
    },
  },
});
