"""The cue tables, by family. Punctuation is folded to full width before a pattern sees a line."""

from __future__ import annotations

from typing import Final

from newsseg.cues.cue import LONG, Cue
from newsseg.cues.furniture import FURNITURE, SITE_BEHIND
from newsseg.spans import Role

__all__ = ["CUES"]

HEADLINES: Final = (
    Cue(
        "ends-in-dash",
        {Role.KICKER: 2.5, Role.SUBHEAD: 1.5, Role.MAIN: -3.0, Role.BODY: -2.0},
        r"(?:——|--|―)$",
        hit="各地迎来返乡潮——",
        miss="——记一位船工",
        ends="—-―",
    ),
    Cue(
        "ends-in-colon",
        {Role.KICKER: 2.2, Role.SUBHEAD: -1.5, Role.MAIN: -3.0, Role.BODY: 2.5},
        r"^[^，。：]{2,14}：$",
        hit="青螺县农业农村局：",
        miss="他在墙上写下，又擦去：",
        ends="：",
    ),
    Cue(
        "introduces-speech",
        {
            Role.BODY: 4.0,
            Role.KICKER: -2.0,
            Role.SUBHEAD: -3.0,
            Role.MAIN: -3.0,
            Role.SUBTITLE: -2.0,
        },
        r"(?:^.{15,}|，.*)：$",
        hit="他在墙上写下，又擦去：",
        miss="青螺县农业农村局：",
        ends="：",
        longest=LONG,
    ),
    Cue(
        "ends-in-a-verb-of-speech",
        {Role.KICKER: 2.0, Role.MAIN: -1.5, Role.SUBTITLE: -0.5},
        r"^[^。！？“]{8,}(?:强调|指出|要求|提出|表示)$",
        hit="丁禾在全市防汛工作会议上强调",
        miss="防汛工作要求",
        ends="调出求示",
    ),
    Cue(
        "ends-in-a-verb-of-announcing",
        {Role.KICKER: 2.0, Role.MAIN: -1.5, Role.SUBTITLE: -0.5},
        r"^[^。！？“]{3,}(?:宣布|(?<!的)决定|呼吁|透露|证实)$",
        hit="青螺县政府决定",
        miss="关于渡口停航的决定",
        ends="布定吁露实",
    ),
    Cue(
        "opens-with-dash",
        {Role.SUBTITLE: 3.5, Role.MAIN: -3.0, Role.SUBHEAD: -1.0, Role.KICKER: -2.0},
        r"^(?:——|--|―).*[^。！？]$",
        hit="——记渡口最后一位船工",
        miss="渡口最后一位船工",
        opens="—-―",
    ),
    Cue(
        "column-in-brackets",
        {Role.MAIN: 2.5, Role.KICKER: -1.0, Role.COLUMN: -3.0, Role.SUBHEAD: -2.0, Role.BODY: -3.0},
        r"[^，。；、（）】]{4,}（[^（）。，；]{2,24}）$",
        hit="河湾新桥 连起两岸（走进新农村）",
        miss="（本报记者采写）",
        ends="）",
    ),
    Cue(
        "column-before",
        {Role.MAIN: 2.0, Role.COLUMN: 0.5, Role.BODY: -1.0},
        r"^【[^】]{1,19}[^】讯电]】[^。]+[^。]$",  # 【本报讯】 is a dateline
        hit="【一线见闻】老城区来了新邻居",
        miss="【一线见闻】",
        opens="【",
    ),
    Cue(
        "column-alone",
        {Role.COLUMN: 6.0, Role.KICKER: -1.0, Role.MAIN: -1.0, Role.SUBHEAD: -2.0},
        r"^[【〖［\[][^】〗］\]]{2,16}[】〗］\]]$",
        hit="【一线见闻】",
        miss="【一线见闻】老城区来了新邻居",
        opens="【〖［[",
    ),
    Cue(
        "dotted-tag",
        {Role.COLUMN: 3.0, Role.KICKER: 1.0, Role.MAIN: -1.0, Role.SUBHEAD: -1.0},
        r"^[\u4e00-\u9fff]{2,4}[·•‧・][\u4e00-\u9fff]{2,4}$",
        hit="企业·人物",
        miss="企业·人物都来了",
        holds="·•‧・",
        longest=9,
    ),
    Cue(
        "column-word",
        {Role.COLUMN: 4.0, Role.BODY: -1.0},
        r"^(?:本报评论员|社论|短评|时评|简讯|快讯|要闻|图片新闻|图片报道|[简要]\S?闻|[\u4e00-\u9fff]{2}新闻)$",
        hit="图片新闻",
        miss="图片新闻奖揭晓",
        ends="员论评讯闻道",
    ),
    Cue(
        "notice-word",
        {Role.MAIN: 3.0, Role.SUBHEAD: -2.5, Role.BODY: -2.0, Role.COLUMN: 0.5},
        r"^[^，。：；！？]{0,16}?"
        r"(?:[公讣通] ?告|声 ?明|启 ?事|通 ?知|更 ?正|致 ?歉|招 ?领|[谢扬开歉] ?信)$",
        hit="感谢信",
        miss="感谢信纷至沓来",
        ends="告明事知正歉领信",
        longest=24,
    ),
    Cue(
        "briefs-word",
        {Role.MAIN: 2.0, Role.COLUMN: 1.5, Role.KICKER: 1.0, Role.SUBHEAD: -2.5, Role.BODY: -2.0},
        r"^[^，。：；！？ ]{0,6}?(?:[简快短] ?讯|短 ?波|[简要短活微新旧] ?新? ?闻|速 ?[递览报]"
        r"|一 ?览|集 ?锦|[问我] ?答|答 ?疑|提 ?[醒示]|贴 ?士|行 ?情|预 ?报|来 ?信|百 ?科|信 ?箱"
        r"|点 ?击|拾 ?[零遗贝]|今[日天][赛节][事目])$",
        hit="渡口短波",
        miss="电波里的短波迷",
        ends="讯波闻递览报锦答疑醒示士情信科箱击零遗贝事目",
        longest=16,
    ),
    Cue(
        "box-word",
        {Role.MAIN: 2.5, Role.SUBHEAD: -1.5, Role.KICKER: -0.5},
        r"^(?:[采记编][访者][手札][记]|延伸阅读|编后|[相新知][关闻识]链接|名词解释|人物[小简][传介]|新闻背景)(?:[：|].+)?$",
        hit="采访手记：秤准了，人心就平",
        miss="采访手记里写着日期",
        opens="采记编延相新知名人",
    ),
    Cue(
        "title-of-a-web-page",
        {Role.MAIN: 3.0, Role.KICKER: -1.5, Role.BODY: -2.0, Role.SUBHEAD: -2.0},
        SITE_BEHIND,
        hit="渡口添了新趸船 - 社会频道 - 东江在线",
        miss="渡口添了新趸船--织密水上交通网",
        ends="网线道闻报育动",
        longest=60,
    ),
    Cue(
        "spread-out",
        {Role.MAIN: 1.5, Role.COLUMN: 1.5, Role.KICKER: 1.5, Role.SUBHEAD: -2.5, Role.BODY: -3.0},
        r"^\p{Han}(?: {1,2}\p{Han}){3,8}$",
        hit="灯 下 闲 读",
        miss="灯下闲读",
        holds=" ",
    ),
    Cue(
        "reader-signs",
        {Role.SIGNOFF: 3.5},
        r"^\p{Han}{0,8}读者[ ：]{1,3}\p{Han}",
        hit="青螺读者 丁禾",
        miss="读者来信摘登",
        holds="读",
    ),
    Cue(
        "two-halves",
        {Role.MAIN: 0.8, Role.SUBHEAD: 0.8, Role.KICKER: 0.2},
        r"^[^\s，。；：]{4,14}[ 　]{1,3}[^\s，。；：]{4,14}$",
        hit="稻谷满仓归 渔歌唱晚来",
        miss="稻谷满仓",
        holds=" ",
    ),
    Cue(
        "several-parts",
        {Role.SUBTITLE: 0.8, Role.LEAD: -1.0, Role.BODY: -0.5},
        r"^[^。！？■◆]{20,}\p{Han}{4} {1,3}\p{Han}{4}[^。！？]*+$",
        hit="要求各镇把堤坝守牢，把粮食收好，不漏一户一田 尹小帆主持 祁望出席会议",
        miss="要求各镇把堤坝守牢，把粮食收好，不漏一户一田",
        longest=90,
        holds=" ",
    ),
    Cue(
        "part-of-a-series",
        {Role.KICKER: 2.5, Role.COLUMN: 2.5, Role.MAIN: -2.5, Role.SUBHEAD: -1.0},
        r"^[^。，；]{4,}[①-⑳]$",
        hit="河湾新事·桥通之后①",
        miss="图①",
        ends="①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    ),
    Cue(
        "names-its-kind",
        {Role.SUBTITLE: 1.5, Role.MAIN: -0.5},
        r"^.{6,}(?:综述|纪实|侧记|纪略|巡礼|扫描|见闻|启示|之路|札记|观察记|追踪|调查)$",
        hit="霁州市三年治水综述",
        miss="治水综述印发",
        ends="述实记略礼描闻示路踪查",
    ),
    Cue(
        "without-a-subject",
        {Role.SUBTITLE: 1.5, Role.MAIN: -0.8, Role.KICKER: -0.8},
        r"^(?:较|比|同比|环比|其中|全长|总?投资额?|有望|首次|拟|已|约|预计|最[高快低多]|涉及|覆盖|惠及)",
        hit="较去年提前二十天",
        miss="霁州港较去年提前二十天通航",
        opens="较比同环其全总投有首拟已约预最涉覆惠",
    ),
    Cue(
        "summit-words",
        {Role.MAIN: 0.3},
        r"(?:召开|举行|启动|揭晓|开幕|闭幕|落成|通车|成立|发布|开班|印发|出台)$",
        hit="城南新桥通车",
        miss="通车的城南新桥",
        ends="开行动晓幕成车立布班发台",
    ),
)

LEADS: Final = (
    Cue(
        "key-point",
        {Role.LEAD: 5.0, Role.BODY: -1.0, Role.MAIN: -3.0},
        r"^[■◆▪]\s*[^\s].{18,}",
        hit="■ 全年新增造林二十万亩，草原修复三十万亩，治沙成效明显",
        miss="■ 本报记者 丁禾",
        longest=LONG,
        opens="■◆▪",
    ),
    Cue(
        "summary-word",
        {Role.LEAD: 4.0},
        r"^(?:核心提示|核心阅读|内容提要|提要|导读|阅读提示|编者按|编者的话|【导读】|【编者按】)"
        r"(?:[：】 ]|$|(?<=】))",
        hit="核心提示：今年起全市公交一票换乘",
        miss="导读者穿过展厅",
        longest=LONG,
        opens="核内提导阅编【",
    ),
)

BODIES: Final = (
    Cue(
        "opens-with-closing-mark",
        {Role.BODY: 5.0, Role.MAIN: -5.0, Role.SUBHEAD: -4.0, Role.KICKER: -4.0},
        r"^[，。、；：！？”’」』）》…]",
        hit="，比去年多出一成。",
        miss="比去年多出一成。",
        longest=LONG,
        opens="，。、；：！？”’」』）》…",
    ),
    Cue(
        "ends-in-comma",
        {
            Role.BODY: 3.0,
            Role.MAIN: -4.0,
            Role.SUBHEAD: -3.0,
            Role.KICKER: -2.0,
            Role.SUBTITLE: -3.0,
        },
        r"[，、；（“‘《]$",
        hit="秋收时节，",
        miss="秋收时节",
        ends="，、；（“‘《",
    ),
    Cue(
        "stop-inside",
        {
            Role.BODY: 3.0,
            Role.MAIN: -2.0,
            Role.SUBHEAD: -3.0,
            Role.KICKER: -3.0,
            Role.SUBTITLE: -2.0,
        },
        # A space behind ！ parts the halves of a headline.
        r"^(?:[^。！？]|[！？] )*+[。！？].*[^。！？”）]$",
        hit="听读报的人多起来。村里人",
        miss="雨停了。桥通了。",
        holds="。！？",
    ),
    Cue(
        "ends-in-function-word",
        {
            Role.BODY: 3.0,
            Role.MAIN: -2.5,
            Role.SUBHEAD: -3.0,
            Role.KICKER: -3.0,
            Role.SUBTITLE: -2.0,
        },
        r"^.{9,}[的和与及或把将被对从向在以因而且但是这那该其并]$",
        hit="孩子们围在窗前看师傅把竹篾弯成鱼的",
        miss="老城区来了新邻居",
        ends="的和与及或把将被对从向在以因而且但是这那该其并",
    ),
    Cue(
        "timetable",
        {
            Role.BODY: 9.0,
            Role.MAIN: -6.0,
            Role.KICKER: -4.0,
            Role.SUBHEAD: -4.0,
            Role.SUBTITLE: -4.0,
        },
        r"^(?!\d{4}[-/.])[^：]{2,20}：.{0,8}?\d{1,2}(?:：\d\d|[时点](?:\d{1,2}分|起|至|[ —～]))",
        hit="芦湾龙舟赛：19时30分 青螺队对霁州队",
        miss="19时30分的渡口",
        holds="时点：",
    ),
    Cue(
        "result-of-a-match",
        {
            Role.BODY: 9.0,
            Role.MAIN: -6.0,
            Role.KICKER: -4.0,
            Role.SUBHEAD: -4.0,
            Role.SUBTITLE: -4.0,
        },
        r"^[^\s，。：]{2,12} {1,3}\d{1,3} ?[：-] ?\d{1,3} {1,3}[^\s，。：]{2,12}$",
        hit="青螺队 4:0 望禾队",
        miss="青螺队4:0大胜望禾队",
        holds="：-",
    ),
    Cue(
        "opens-like-a-sentence",
        {Role.BODY: 2.0, Role.MAIN: -1.5, Role.SUBHEAD: -1.0, Role.KICKER: -1.0},
        r"^(?:(?:近日|日前|目前|如今|同时|此外|据悉|据了解|据介绍|当天|当日|会上|活动中|其中|随后|接着|近年来|今年以来|[去今]年)，|在[^，]{2,12}，|随着|\d{1,2}月\d{1,2}日[^，]{0,4}，|经过|为了)",
        hit="在修桥工地，老郑和工友们正给栏杆刷漆",
        miss="在水一方",
        opens="近日目如同此据当会活其随接去今在经为0123456789",
    ),
    Cue(
        "note-in-brackets",
        {
            Role.BODY: 3.0,
            Role.MAIN: -4.0,
            Role.SUBHEAD: -3.0,
            Role.KICKER: -4.0,
            Role.SUBTITLE: -3.0,
        },
        r"^（.*）$",
        hit="（王小雨参与采写）",
        miss="新桥（二期）",
        opens="（",
    ),
    Cue(
        "enumerated",
        {Role.BODY: 1.0, Role.SUBHEAD: 0.5, Role.MAIN: -1.0},
        r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|第[一二三四五六七八九十]{1,3}[，、：是])",
        hit="一、提高认识",
        miss="一江两岸",
        longest=LONG,
        opens="（一二三四五六七八九十0123456789第",
    ),
)

SUBHEADS: Final = (
    Cue(
        "response",
        {Role.SUBHEAD: 5.0, Role.MAIN: -3.0, Role.KICKER: -3.0, Role.COLUMN: -2.0},
        r"^(?:[记编][者辑](?:追踪|调查|核实|回访|点评)|[部门单位相关]{2,4}(?:回应|答复|回复)"
        r"|律师(?:说法|点评)|专家(?:点评|说法))$",
        hit="部门回应",
        miss="部门回应市民关切",
        opens="记编部门单位相关律专",
    ),
)

SIGNOFFS: Final = (
    Cue(
        "editors-note-end",
        {Role.BYLINE: 6.0, Role.SUBTITLE: -4.0, Role.MAIN: -4.0},
        r"^—{0,2}(?:编\s?者|本报编辑部)$",
        hit="——编 者",
        miss="——编者手记",
        opens="—编本",
    ),
    Cue(
        "says-who-was-quoted",
        {Role.SIGNOFF: 5.0, Role.SUBTITLE: -3.0, Role.KICKER: -3.0},
        r"^——?\p{Han}[\p{Han}、·（）]{3,28}[长员任记师授理家者民工人席]"
        r" {1,2}\p{Han}(?: ?\p{Han}){1,2}$",
        hit="——河湾县水利局局长 丁禾",
        miss="——访河湾县水利局局长丁禾",
        opens="—",
    ),
    Cue(
        "about-the-writer",
        {Role.SIGNOFF: 7.0, Role.KICKER: -2.0, Role.SUBTITLE: -2.0},
        r"^(?:本文)?作者(?:系|是|为(?!什么|何|谁)|(?:工作)?单位：|简介：)[^。！？]{2,}$",
        hit="作者系青螺县图书馆馆员",
        miss="作者为什么写渡口",
        opens="本作",
    ),
    Cue(
        "office-and-date",
        {Role.SIGNOFF: 6.0, Role.KICKER: -3.0, Role.MAIN: -3.0},
        r"^\p{Han}{3,18}?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月"
        r"[\d一二三四五六七八九十廿]{1,3}日(?:[于於]\p{Han}{2,4})?$",
        hit="河湾县水利局2031年5月25日",
        miss="新桥2031年5月25日通车",
        holds="日",
    ),
    Cue(
        "sent-in-by",
        {Role.SIGNOFF: 8.0},
        r"^(?:供 ?稿|来稿|投稿|[初复终一二三]审|审核|审稿|签发)(?:单位|部门|人)?：.{2,24}$",
        hit="供稿单位：新闻中心",
        miss="来稿请寄本报编辑部",
        holds="：",
        longest=34,
    ),
    Cue(
        "office-alone",
        {Role.SIGNOFF: 2.5},
        r"^[^，。：\s]{2,18}(?:局|委员会|协会|学会|联合会|公司|办公室|中心|管理处|指挥部|人民政府|编辑部|居委会|村委会)$",
        hit="青螺县自来水公司",
        miss="青螺县自来水公司上门检修",
        ends="局会司室心处部府",
    ),
    Cue(
        "office-of-the-paper",
        {Role.BYLINE: 6.0},
        r"^本[报刊网台](?:评论|编辑)[部员]$",
        hit="本报评论部",
        miss="本报评论部座谈会",
        opens="本",
        longest=6,
    ),
    Cue(
        "date-alone",
        {
            Role.SIGNOFF: 4.0,
            Role.FURNITURE: 3.8,
            Role.MAIN: -3.0,
            Role.SUBHEAD: -3.0,
            Role.SUBTITLE: -3.0,
            Role.KICKER: -3.0,
        },
        r"^(?:\d{1,2}：\d\d ?)?(?:\d{4}|[〇○零一二三四五六七八九]{4})[，年.·/-] ?"
        r"[\d一二三四五六七八九十]{1,2}[，月.·/-] ?[\d一二三四五六七八九十廿]{1,3}[日。]?"
        r" ?(?:\(?(?:星期|周)[一二三四五六日天]?\)?)?(?: ?\d{1,2}[：:]\d\d(?:[：:]\d\d)?)?$",
        hit="2031年5月25日",
        miss="5月25日的早晨",
        opens="0123456789〇○零一二三四五六七八九",
    ),
)

CAPTIONS: Final = (
    Cue(
        "picture-word",
        {Role.CAPTION: 4.5, Role.MAIN: -3.0, Role.SUBHEAD: -2.0},
        r"^(?:图为(?![^，。]{0,3}，)|图[说注]：|图片说明：|图[①-⑩一二三四五六]?[：:]|[上下左右]图[①-⑩]?(?:[：:为]|（)|图[①-⑩])",
        hit="图为工人在检修水闸。",
        miss="图书馆开馆。",
        longest=LONG,
        opens="图上下左右",
    ),
    Cue(
        "chart",
        {Role.CAPTION: 7.0, Role.MAIN: -3.0, Role.SUBHEAD: -3.0, Role.KICKER: -2.0},
        r"[示走效分统结流规]\p{Han}图"
        r"(?:。|。? ?(?:制图|绘图|绘制|数据|资料)\p{Han}{0,2}[：/ ].{2,20})$",
        hit="芦湾渡口三年客流走势图。制图：丁禾",
        miss="芦湾发布防洪示意图",
        holds="图",
    ),
    Cue(
        "pictures-by",
        {Role.CREDIT: 12.0},
        r"^(?:以上|本版|本组|文中)(?:图片|照片)(?:均|除)",
        hit="以上图片均由丁禾摄",
        miss="以上图片展出三天",
        opens="以本文",
    ),
    Cue(
        "picture-mark",
        {Role.CAPTION: 2.8, Role.MAIN: -3.0, Role.SUBHEAD: -2.0},
        r"^[▲▼▶◀△▽►◄↑↓←→]",
        hit="▲工人在检修水闸。",
        miss="工人在检修水闸。▲",
        longest=LONG,
        opens="▲▼▶◀△▽►◄↑↓←→",
    ),
    Cue(
        "picture-inside",
        {Role.CAPTION: 1.0},
        r"。(?:图为|这是)[^。]{4,}。?$",
        hit="今年雨水足。图为工人在检修水闸。",
        miss="图为工人。",
        longest=120,
        holds="图这",
    ),
)

CUES: Final = (*HEADLINES, *LEADS, *BODIES, *SUBHEADS, *SIGNOFFS, *CAPTIONS, *FURNITURE)
