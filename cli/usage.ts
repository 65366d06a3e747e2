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
  const allowed = /Allowed choices are (.*)\.$/s.exec(error.message.trim())?.[1];
  const remark = / is invalid\. (.*)$/s.exec(error.message.trim())?.[1] ?? '';
  const tail = allowed === undefined ? remark : `可用的值：${allowed.replaceAll(', ', '、')}`;
  return `${say(quoted)}${tail === '' ? '' : `。${tail}`}`;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** The Chinese for the headings of commander's help. */
export function helpTitle(title: string): string {
  return TITLES[title] ?? title;
}
