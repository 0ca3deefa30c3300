import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText, progressLine, startProgress } from '../../src/report/progress.ts';
import { textWidth } from '../../src/report/width.ts';

describe('progressLine', () => {
  it('shows bar, share, bytes, rate, remaining time and name', () => {
    expect(progressLine({ name: 'image.tar', done: 250_000_000, total: 1_000_000_000 }, 2000, 100)).toBe(
      '[######------------------]  25%  250 MB of 1 GB  125 MB/s  6s left  image.tar',
    );
  });

  it('without a total shows bytes and rate', () => {
    expect(progressLine({ name: '-', done: 5_000_000, total: 0 }, 1000, 100)).toBe('5 MB  5 MB/s  -');
  });

  it('leaves out the bar, then more, on a narrow terminal', () => {
    expect(progressLine({ name: 'image.tar', done: 250_000_000, total: 1_000_000_000 }, 2000, 40)).toBe(
      '250 MB of 1 GB  125 MB/s  6s left',
    );
    expect(progressLine({ name: 'image.tar', done: 250_000_000, total: 1_000_000_000 }, 2000, 10)).toBe('6s left');
  });

  it('never says more than all', () => {
    expect(progressLine({ name: 'x', done: 30, total: 10 }, 1000, 100)).toContain('100%  10 B of 10 B');
  });

  it('fits its columns and holds no control character, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.nat(),
        fc.nat(1e7),
        fc.integer({ min: 1, max: 200 }),
        (name, done, total, elapsed, columns) => {
          const line = progressLine({ name, done, total }, elapsed, columns);
          expect(textWidth(line)).toBeLessThanOrEqual(columns);
          expect(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(line)).toBe(false);
        },
      ),
    );
  });
});

describe('durationText', () => {
  it.each([
    [0, '0s'],
    [0.2, '1s'],
    [59.5, '1m 00s'],
    [200, '3m 20s'],
    [7500, '2h 05m'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

describe('startProgress', () => {
  function terminal() {
    const written: string[] = [];
    let time = 5000;
    return {
      written,
      write: (text: string) => void written.push(text),
      now: () => time,
      columns: () => 80,
      wait: (milliseconds: number) => (time += milliseconds),
    };
  }
  const state = { name: 'image.tar', done: 1, total: 2 };

  it('is silent for a second, and takes nothing away then', () => {
    const screen = terminal();
    const bar = startProgress(screen);
    bar.update(state);
    screen.wait(999);
    bar.update(state);
    bar.clear();
    expect(screen.written).toEqual([]);
  });

  it('draws at most ten times a second on one line, and clears it', () => {
    const screen = terminal();
    const bar = startProgress(screen);
    screen.wait(1000);
    bar.update(state);
    screen.wait(50);
    bar.update(state);
    screen.wait(50);
    bar.update({ ...state, done: 2 });
    bar.clear();
    bar.clear();
    expect(screen.written.length).toBe(3);
    expect(screen.written[0]).toMatch(/^\r\u001b\[2K\[#{12}-{12}\] {2}50% {2}1 B of 2 B/);
    expect(screen.written[2]).toBe('\r\u001b[2K');
  });
});
