"""Chinese surnames, Simplified and Traditional, as voters for the cut between names.

Source: 百家姓 (Hundred Family Surnames, 504 entries, public domain), and the surnames of today
that it lacks (肖, 付, 闫, 覃 …), among them the 400 most frequent by the 2020 census report of the
Ministry of Public Security (全国姓名报告).
"""

from __future__ import annotations

from typing import Final

__all__ = ["COMPOUND", "STRONG", "SURNAMES"]

_BOOK: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
    "奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康"
    "伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵"
    "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗"
    "丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫"
    "乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄"
    "印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮"
    "牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡"
    "国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查"
    "后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦归海岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟"
)
_MODERN: Final = (
    "肖付代覃闫丘卿麦仝亓苑冼揭庹禤刚宛虎衣来占税苟先郇兰侍练谌智奉信隋修晓户银青税鹿雒初展荘"
    "丛由迟原苏迪矫战曲勇栗郄邸仵敬旷粟植庚区殷尧母寻战撒帖卯鲜幺明么郎敏邝盘赫达盛凡但冶折门"
    "褟尉单官闭零农蔺耶柘昆亚才良相洛斯朴朝图潭檀银枚稂僧祖"
)
_TRADITIONAL: Final = (
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇雲蘇範魯韋馬鳳鮑費賀倪湯羅畢鄔樂時齊顧黃蕭貝計談龐"
    "紀項閔強賈婁顏鍾鐘駱萬盧莫經繆應單諸鈕龔陸榮儲烏車宮寧欒厲劉龍葉賴藺喬陰蒼雙聞黨貢勞酈邊"
    "農溫莊閻連習魚滿國廣闕東歐師鞏聶闞簡饒養鬱須豐關荊遊權蓋肖闆鄧葉韓譚藍鳳蓀嶽長門魚鄺尋趙"
)
# Surnames that are far more often the first character of a plain word.
_WEAK: Final = frozenset(
    "通充空有后相国家能都经终那别须公越益从时和计成平水全应步养爱年来先信修由原达但才良图哈伯"
    "赏法归海广時國經應計須養满滿商元双雙红紅智青初战勇敬区母寻明亚朝银门斯解东於花强強生支"
    "干师師习習富居连連利融车車山谷乐樂云雲印宿束幸从祖暴封权權农農童始零官政查初显冶折植"
)

SURNAMES: Final = frozenset(_BOOK) | frozenset(_MODERN) | frozenset(_TRADITIONAL)
STRONG: Final = SURNAMES - _WEAK

COMPOUND: Final = frozenset(
    """
    万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于
    太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 颛孙 端木
    巫马 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘
    东门 西门 南宫 第五 独孤 纳兰 完颜 叶赫 尔朱 張簡 张简 范姜 歐陽 司馬 諸葛 東方 赫連 尉遲
    澹臺 濮陽 單于 公孫 軒轅 鍾離 長孫 鮮于 司徒 端木 巫馬 東郭 南宮 獨孤 納蘭 完顏 葉赫
    """.split()
)
