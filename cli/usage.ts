import type { CommanderError } from 'commander';

/** What the command line says for each of commander's usage mistakes; the quoted part is taken from its message. */
const MESSAGES: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownCommand': (quoted) => `没有“${quoted}”这个命令`,
  'commander.unknownOption': (quoted) => `没有“${quoted}”这个选项`,
  'commander.missingArgument': (quoted) => `缺少参数 ${quoted}`,
  'commander.missingMandatoryOptionValue': (quoted) => `必须给出选项 ${quoted}`,
  'commander.optionMissingArgument': (quoted) => `选项 ${quoted} 后面缺少值`,
  'commander.excessArguments': () => '参数太多',
  'commander.invalidArgument': (quoted) => `选项 ${quoted} 的值不合要求`,
};

/** The Chinese sentence for a usage mistake; its tail keeps commander's own remark on the allowed values. */
export function usageMessage(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const say = MESSAGES[error.code];
  if (say === undefined) return error.message.replace(/^error: /, '');
  const choices = /(?:Allowed choices are (.*)|is invalid\. (.*))$/s.exec(error.message.trim());
  const tail = choices?.[1] === undefined ? (choices?.[2] ?? '') : `可用的值：${choices[1]}`;
  return `${say(quoted)}${tail === '' ? '' : `。${tail}`}`;
}
