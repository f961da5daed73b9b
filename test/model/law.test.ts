import { describe, expect, it } from 'vitest';
import { formatArticle } from '../../src/model/law.js';

describe('formatArticle', () => {
  it.each([
    ['24', '第24条', 'Art. 24'],
    ['24§1', '第24条第1款', 'Art. 24(1)'],
    ['9(9)', '第9条第(九)项', 'Art. 9 item 9'],
    ['9(10)', '第9条第(十)项', 'Art. 9 item 10'],
    ['9(11)', '第9条第(十一)项', 'Art. 9 item 11'],
    ['9(20)', '第9条第(二十)项', 'Art. 9 item 20'],
    ['9(35)', '第9条第(三十五)项', 'Art. 9 item 35'],
    ['139-1', '第139条之一', 'Art. 139-1'],
    ['3(1)2', '第3条第(一)项第2目', 'Art. 3 item 1.2'],
    ['14§3(2)', '第14条第3款第(二)项', 'Art. 14(3) item 2'],
  ])('%s', (article, zh, en) => {
    expect(formatArticle(article, 'zh')).toBe(zh);
    expect(formatArticle(article, 'en')).toBe(en);
  });
});
