import { describe, expect, it } from 'vitest';
import { TOPIC_LEXICON } from './lexicon.ts';
import { goodUntil, timedWording } from './timed.ts';
import { topicClassifier } from './topics.ts';

const topicsOf = topicClassifier(TOPIC_LEXICON);

describe('the topic of a paragraph', () => {
  it.each([
    ['深化支部标准化建设，开好三会一课，发展党员向一线倾斜。', '党建'],
    ['倒排工期、挂图作战，确保重大项目早开工、早竣工、早投产。', '项目'],
    ['打造精品民宿和研学线路，让游客留得住，推动文旅融合。', '文旅'],
    ['加快背街小巷和老旧小区改造，补齐停车位短板。', '城建'],
    ['壮大村集体经济，整治人居环境，建设和美乡村。', '乡村'],
    ['落实河长制，守好断面水质，打好污染防治攻坚战。', '生态'],
    ['全面排查隐患，严防森林防火和燃气事故。', '安全'],
    ['力戒形式主义、官僚主义，为基层减负。', '作风'],
    ['驻点招商、以商招商，优化营商环境，帮办代办一包到底。', '招商'],
    ['抓实师德师风，落实双减，提高课堂教学质量。', '教育'],
    ['推进医共体建设，家庭医生签约服务扩面。', '卫健'],
    ['网格员每天入户，矛盾纠纷调解在楼栋。', '基层治理'],
    ['化解隐性债务，过紧日子，兜牢三保底线。', '财政'],
  ])('%s', (text, topic) => {
    expect(topicsOf(text)[0]).toBe(topic);
  });

  it('follows its heading where the text tells little, and is none where nothing tells', () => {
    expect(topicsOf('要一件一件抓，抓出成效。', '守牢安全生产底线')).toEqual(['安全']);
    expect(topicsOf('要一件一件抓，抓出成效。')).toEqual([]);
  });

  it('is told by the user’s own table', () => {
    const own = topicClassifier([{ name: '茶', words: ['茶园', '采茶'] }]);
    expect(own('万亩茶园连成片。')).toEqual(['茶']);
  });
});

describe('time-bound wording', () => {
  it.each([
    ['2023年完成投资十亿元。', [['2023年', 2023]]],
    ['二〇二四年是攻坚之年。', [['二〇二四年', 2024]]],
    ['“十四五”规划收官。', [['十四五', 2025]]],
    ['贯彻党的二十大精神。', [['党的二十大', 2027]]],
    ['县第十四届人民代表大会四次会议', [['第十四届人民代表大会四次会议', null]]],
    ['今年要开好局。', [['今年', 2022]]],
    ['明年再上台阶。', [['明年', 2023]]],
    ['十五年如一日。', []],
    ['一年接着一年干。', []],
  ])('of %s', (text, expected) => {
    expect(timedWording(text, 2022).map((found) => [found.text, found.until])).toEqual(expected);
  });

  it('lets a text be said until the last of its years', () => {
    expect(goodUntil('2021年起步，“十四五”末建成。', null)).toBe(2025);
    expect(goodUntil('抓好落实。', 2020)).toBeNull();
  });
});
