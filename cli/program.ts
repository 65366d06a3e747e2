import { Command, InvalidArgumentError, Option } from 'commander';
import { genre, role as roleName } from '../api/words.ts';
import { batch } from './commands/batch.ts';
import { borrow } from './commands/borrow.ts';
import { check } from './commands/check.ts';
import { compareFiles, redline } from './commands/compare.ts';
import { decompose } from './commands/decompose.ts';
import { draft } from './commands/draft.ts';
import { exportDraft } from './commands/export.ts';
import { importPaths } from './commands/import.ts';
import { frames, role } from './commands/judge.ts';
import { exportLibrary, importLibrary, listLibraries, mergeLibraries } from './commands/library.ts';
import {
  checkIndex,
  previewPack,
  rebuildIndex,
  showDuplicates,
  showStatistics,
  undoPack,
} from './commands/libraryCare.ts';
import { search } from './commands/search.ts';
import { templates } from './commands/templates.ts';
import { helpTitle } from './usage.ts';

const JSON_FLAG = '--json';
const JSON_HELP = '只在标准输出打印一个 JSON 值';

/**
 * The command line of 稿匠. `done` receives whether everything asked for went well; usage mistakes are
 * thrown by commander (exitOverride) and turned into exit code 2 by main.ts.
 */
export function buildProgram(version: string, done: (ok: boolean) => void): Command {
  const program = new Command('gaojiang')
    .description('稿匠：离线的讲稿起草助手')
    .version(version, '-V, --version', '打印版本号')
    .helpOption('-h, --help', '打印用法')
    .helpCommand('help [command]', '打印某个命令的用法')
    .option('--data-dir <DIR>', '数据文件夹（默认：GAOJIANG_HOME 或系统的常用位置）')
    .exitOverride()
    .configureHelp({ styleTitle: helpTitle })
    // Usage mistakes are told in Chinese by main.ts.
    .configureOutput({ outputError: () => undefined });

  const dataDir = (): { dataDir?: string } => {
    const given: unknown = program.opts()['dataDir'];
    return typeof given === 'string' ? { dataDir: given } : {};
  };

  program
    .command('decompose')
    .description('拆解讲稿，不入库')
    .argument('<FILE...>', '文件')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (files: string[], options: { json?: boolean }) => done(await decompose(files, options)));

  program
    .command('import')
    .description('把文件和文件夹导入语料库；坏文件单独报告，其余继续')
    .argument('[PATH...]', '文件或文件夹')
    .option('--library <NAME>', '目标语料库（默认“我的语料”）')
    .option('--resume', '接着做上次没有做完的导入')
    .option('--retry', '重试上次没有导入成的文件')
    .option('--failures <FILE>', '把没有导入的文件和原因存成 .csv')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (paths: string[], options, command: Command) => {
      if (paths.length === 0 && !options.resume && !options.retry) {
        command.error('缺少参数：要导入的文件或文件夹', { code: 'commander.missingArgument' });
      }
      done(await importPaths(paths, { ...options, ...dataDir() }));
    });

  program
    .command('search')
    .description('在语料库里检索语块')
    .argument('<QUERY>', '检索词，空格分开的几个词都要出现')
    .addOption(new Option('--role <ROLE>', '只要这种作用').choices(roleName.options))
    .addOption(new Option('--genre <GENRE>', '只要这种文种').choices(genre.options))
    .option('--library <NAME>', '只在这个语料库里找')
    .addOption(new Option('--limit <N>', '最多几条').argParser(wholeNumber(1, 200)).default(20))
    .option(JSON_FLAG, JSON_HELP)
    .action(async (query: string, { json, ...filters }) => {
      await search({ query, ...filters }, { ...dataDir(), json });
    });

  program
    .command('templates')
    .description('列出可用的骨架')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (options: { json?: boolean }) => templates({ ...options, ...dataDir() }));

  program
    .command('draft')
    .description('用骨架和要素起草一篇讲稿')
    .requiredOption('--template <NAME>', '骨架名')
    .option('--facts <FILE>', '要素文件（JSON）')
    .option('--set <SLOT=VALUE>', '填一个要素，可多次', collect, [])
    .addOption(new Option('--points <N>', '要点数').argParser(wholeNumber(1, 20)))
    .addOption(new Option('--minutes <M>', '讲多少分钟').argParser(wholeNumber(1, 180)))
    .option('--topics <WORD...>', '主题词，从语料库取材时用')
    .addOption(new Option('--batch <N>', '换一批：0 是第一稿，1 是下一稿').argParser(wholeNumber(0, 9)))
    .option('-o, --out <FILE>', '写成 .docx、.txt 或 .md')
    .addOption(new Option('--preset <NAME>', '版式').choices(['gbt9704', 'podium']).default('gbt9704'))
    .option(JSON_FLAG, JSON_HELP)
    .action(async (options) => draft({ ...options, ...dataDir() }));

  program
    .command('batch')
    .description('用一张要素表（.xlsx，第一行是槽位名）批量起草，一行一篇')
    .argument('<FACTS>', '要素表')
    .requiredOption('--template <NAME>', '骨架名')
    .addOption(new Option('--points <N>', '要点数').argParser(wholeNumber(1, 20)))
    .addOption(new Option('--minutes <M>', '讲多少分钟').argParser(wholeNumber(1, 180)))
    .option(JSON_FLAG, JSON_HELP)
    .action(async (file: string, options) => done(await batch(file, { ...options, ...dataDir() })));

  program
    .command('check')
    .description('检查文稿：错漏、序号、前后矛盾、残留的地名单位')
    .argument('<PATH...>', '文件或文件夹')
    .option('--facts <FILE>', '本稿的要素文件（JSON）')
    .option('--own', '同时按我的检查设置：自定义用词、规则、允许的名称')
    .option('--report <FILE>', '写一份检查报告（.docx 或 .html）')
    .option(JSON_FLAG, JSON_HELP)
    .action(
      async (paths: string[], options: { facts?: string; json?: boolean; own?: boolean; report?: string }) =>
        done(await check(paths, { ...options, ...dataDir() })),
    );

  program
    .command('borrow')
    .description('查重：文稿有多少来自资料库和以往文稿')
    .argument('<FILE...>', '文件')
    .option('--facts <FILE>', '本稿的要素文件（JSON），用来找对同样听众讲过的话')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (files: string[], options: { facts?: string; json?: boolean }) =>
      done(await borrow(files, { ...options, ...dataDir() })),
    );

  program
    .command('role')
    .description('判断段落的作用')
    .argument('<TEXT...>', '段落')
    .option(JSON_FLAG, JSON_HELP)
    .action(role);

  program
    .command('frames')
    .description('看几条小标题的句架是否对仗')
    .argument('[HEADING...]', '小标题；用 --found 时是要找的词')
    .option('--candidates <C...>', '备选的小标题')
    .option('--found', '列出语料库里的句架，用得多的在前')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (headings: string[], options, command: Command) => {
      if (headings.length === 0 && !options.found)
        command.error("error: missing required argument 'HEADING'", {
          code: 'commander.missingArgument',
        });
      await frames(headings, { ...options, ...dataDir() });
    });

  program
    .command('export')
    .description('导出文稿')
    .argument('<DRAFT>', '文稿编号')
    .requiredOption('-o, --out <FILE>', '写成 .docx、.txt 或 .md')
    .addOption(new Option('--preset <NAME>', '版式').choices(['gbt9704', 'podium']).default('gbt9704'))
    .option('--highlight', '未填的要素标黄导出，而不是停下')
    .action(async (id: string, options) => exportDraft(id, { ...options, ...dataDir() }));

  program
    .command('compare')
    .description('把回稿与文稿比对：改了哪些、谁改的、有无冲突')
    .argument('<DRAFT>', '文稿编号')
    .argument('<FILE...>', '改过的文件')
    .option('--apply', '采纳全部没有冲突的改动，存为新版本')
    .option('--table <FILE>', '写出意见采纳情况表（.docx）')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (id: string, files: string[], options) =>
      done(await compareFiles(id, files, { ...options, ...dataDir() })),
    );

  program
    .command('redline')
    .description('写出花脸稿：两个版本的差别标成修订痕迹')
    .argument('<DRAFT>', '文稿编号')
    .requiredOption('-o, --out <FILE>', '写成 .docx')
    .addOption(new Option('--from <N>', '从第几版（默认最早一版）').argParser(wholeNumber(1, 1_000_000)))
    .addOption(new Option('--to <N>', '到第几版（默认现在的文稿）').argParser(wholeNumber(1, 1_000_000)))
    .action(async (id: string, options) => redline(id, { ...options, ...dataDir() }));

  addLibraryCommands(program, dataDir, done);

  program
    .command('serve')
    .description('在浏览器里打开稿匠')
    .addOption(
      new Option('--port <N>', '端口，0 为任意空闲端口').argParser(wholeNumber(0, 65_535)).default(0),
    )
    .option('--no-open', '不自动打开浏览器')
    .action(async (options: { port: number; open: boolean }) => {
      // Only this command needs an HTTP server.
      const { serveCommand } = await import('./commands/serve.ts');
      await serveCommand({ ...options, ...dataDir() });
    });

  return program;
}

function addLibraryCommands(
  program: Command,
  dataDir: () => { dataDir?: string },
  done: (ok: boolean) => void,
): void {
  const library = program.command('library').description('管理语料库');
  addCareCommands(library, dataDir, done);
  library
    .command('list')
    .description('列出语料库')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (options: { json?: boolean }) => listLibraries({ ...options, ...dataDir() }));
  library
    .command('export')
    .description('把语料库写成语料包')
    .argument('<NAME>', '语料库')
    .requiredOption('-o, --out <FILE>', '语料包文件（.gjpack）')
    .option('--no-texts', '不带范文原文')
    .action(async (name: string, options: { out: string; texts: boolean }) =>
      exportLibrary(name, { ...options, ...dataDir() }),
    );
  library
    .command('import')
    .description('导入语料包；已有的内容跳过')
    .argument('<FILE>', '语料包文件（.gjpack）')
    .option('--into <NAME>', '并入这个语料库，而不是自成一库')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (file: string, options: { into?: string; json?: boolean }) =>
      importLibrary(file, { ...options, ...dataDir() }),
    );
  library
    .command('merge')
    .description('把一个语料库并入另一个；已有的内容跳过')
    .argument('<FROM>', '从哪个语料库')
    .argument('<INTO>', '并入哪个语料库')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (from: string, into: string, options: { json?: boolean }) =>
      mergeLibraries(from, into, { ...options, ...dataDir() }),
    );
}

function addCareCommands(
  library: Command,
  dataDir: () => { dataDir?: string },
  done: (ok: boolean) => void,
): void {
  library
    .command('preview')
    .description('看导入一个语料包会怎样，不写入')
    .argument('<FILE>', '语料包文件（.gjpack）')
    .option('--into <NAME>', '并入这个语料库')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (file: string, options) => previewPack(file, { ...options, ...dataDir() }));
  library
    .command('undo')
    .description('撤销一次语料包导入；导入后改过的语块保留')
    .argument('[ID]', '导入编号（默认最近一次）', wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option(JSON_FLAG, JSON_HELP)
    .action(async (id: number | undefined, options) => undoPack(id, { ...options, ...dataDir() }));
  library
    .command('statistics')
    .description('统计语料库里有什么、用了什么、什么过时了')
    .argument('[NAME]', '语料库（默认全部）')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (name: string | undefined, options) => showStatistics(name, { ...options, ...dataDir() }));
  library
    .command('duplicates')
    .description('找出相同、相近和只差地名单位的语块')
    .argument('[NAME]', '语料库（默认全部）')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (name: string | undefined, options) => showDuplicates(name, { ...options, ...dataDir() }));
  library
    .command('check')
    .description('检查搜索索引')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (options) => done(await checkIndex({ ...options, ...dataDir() })));
  library
    .command('rebuild')
    .description('重建搜索索引')
    .option(JSON_FLAG, JSON_HELP)
    .action(async (options) => rebuildIndex({ ...options, ...dataDir() }));
}

function wholeNumber(least: number, most: number): (given: string) => number {
  return (given) => {
    const n = Number(given);
    if (!Number.isInteger(n) || n < least || n > most) {
      throw new InvalidArgumentError(`要 ${least} 到 ${most} 的整数`);
    }
    return n;
  };
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
