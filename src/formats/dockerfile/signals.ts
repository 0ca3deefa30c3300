/** Signals of Linux by name (signal(7)), as STOPSIGNAL takes them. */
const names: ReadonlySet<string> = new Set(
  `ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU
  URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/),
);

/** Whether a text names a signal: a number but 0, or a name with or without SIG, RTMIN+1 to RTMIN+15 and RTMAX-14 to RTMAX-1 included. */
export function isSignal(text: string): boolean {
  if (/^[+-]?\d{1,18}$/.test(text)) return Number(text) !== 0;
  const name = text.toUpperCase().replace(/^SIG/, '');
  const [, base, offset = ''] = /^(RTMIN\+|RTMAX-)([1-9]\d?)$/.exec(name) ?? [];
  if (base !== undefined) return Number(offset) <= (base === 'RTMIN+' ? 15 : 14);
  return names.has(name);
}
