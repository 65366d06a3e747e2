const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Names of districts that any town may use for a part of itself; they name no place by themselves. */
export const GENERIC_FULL_NAMES: ReadonlySet<string> = words(`
  市辖区 城区 郊区 矿区 东区 西区 新区 市中区 城中区 城东区 城西区 城南区 城北区 新城区 老城区 开发区
  高新区 新市区 江北区 河东区 滨海新区 省直辖县级行政区划 自治区直辖县级行政区划 县
`);

/** Short names of provinces and cities that are everyday words as well; they count in full form only. */
export const AMBIGUOUS_SHORT_NAMES: ReadonlySet<string> = words(`
  朝阳 大同 长治 兴安 四平 通化 白山 黄山 三明 宁德 南平 泰安 日照 开封 黄石 咸宁 怀化 中山 清远 江门
  河源 北海 百色 来宾 南通 广安 安康 平凉 白银 天水 海东 海北 黄南 海西 玉树 吴忠 固原 中卫 和田 阿里
  山南 红河 怒江 文山 保山 安顺 普洱 大理 凉山 乐山 新乡 营口 延边 东方 内江 金昌 永州 大庆 丽水 江山
  长春 东营 新余 六安 包头 自贡 伊春 平原 湘西 那曲 贺州 阳江
`);

/** What follows a short place name where its last character belongs to another word: 长江西|岸. */
export const SHORT_NAME_GLUED = /^[岸侧麓坡端翼线]/;

/** What follows a short county name where it is surely a place: 安吉|经验. */
export const PLACE_FOLLOWS =
  /^(?:经验|模式|做法|等地|一带|人民|干部|儿女|大地|境内|全境|县域|县委|县政府|区委|区政府|市委|市政府|籍|县城|城区|新城|老区|考察|样板|两地)/;

/** What stands before a short county name where it is surely a place: 赴|安吉. */
export const PLACE_PRECEDES = /(?:赴|前往|走进|来到|位于|地处|坐落在|毗邻|途经|对标|学习借鉴|借鉴|学习)$/;
