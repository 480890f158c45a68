"""The cue tables, by family. Punctuation is folded to full width before a pattern sees a line."""

from __future__ import annotations

from typing import Final

from newsseg.cues.cue import Cue
from newsseg.spans import Role

__all__ = ["CUES"]

_LONG: Final = 1_000_000  # a cue anchored at the start of a line of any length

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
        longest=_LONG,
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
        r"[^，。；、（）]{4,}（[^（）。，；]{2,24}）$",
        hit="河湾新桥 连起两岸（走进新农村）",
        miss="（本报记者采写）",
        ends="）",
    ),
    Cue(
        "column-before",
        {Role.MAIN: 2.0, Role.COLUMN: 0.5, Role.BODY: -1.0},
        r"^【[^】]{2,20}】[^。]+[^。]$",
        hit="【一线见闻】老城区来了新邻居",
        miss="【一线见闻】",
        opens="【",
    ),
    Cue(
        "column-alone",
        {Role.COLUMN: 6.0, Role.KICKER: -1.0, Role.MAIN: -1.0, Role.SUBHEAD: -2.0},
        r"^[【〖［\[].{2,16}[】〗］\]]$",
        hit="【一线见闻】",
        miss="【一线见闻】老城区来了新邻居",
        opens="【〖［[",
    ),
    Cue(
        "column-word",
        {Role.COLUMN: 4.0, Role.BODY: -1.0},
        r"^(?:本报评论员|社论|短评|时评|简讯|快讯|要闻|图片新闻|图片报道|[简要]\S?闻)$",
        hit="图片新闻",
        miss="图片新闻奖揭晓",
        opens="本社短时简快要图",
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
        longest=_LONG,
        opens="■◆▪",
    ),
    Cue(
        "summary-word",
        {Role.LEAD: 4.0},
        r"^(?:核心提示|内容提要|提要|导读|阅读提示|编者按|编者的话|【导读】|【编者按】)"
        r"(?:[：】 ]|$|(?<=】))",
        hit="核心提示：今年起全市公交一票换乘",
        miss="导读者穿过展厅",
        longest=_LONG,
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
        longest=_LONG,
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
        r"^[^。！？]*+[。！？].*[^。！？”）]$",
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
        longest=_LONG,
        opens="（一二三四五六七八九十0123456789第",
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
        "office-alone",
        {Role.SIGNOFF: 2.5},
        r"^[^，。：\s]{2,18}(?:局|委员会|协会|学会|联合会|公司|办公室|中心|管理处|指挥部|人民政府|编辑部|居委会|村委会)$",
        hit="青螺县自来水公司",
        miss="青螺县自来水公司上门检修",
        ends="局会司室心处部府",
    ),
    Cue(
        "date-alone",
        {Role.SIGNOFF: 4.0, Role.MAIN: -3.0, Role.SUBHEAD: -3.0},
        r"^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十廿]{1,3}日$",
        hit="2031年5月25日",
        miss="5月25日的早晨",
        ends="日",
    ),
)

CAPTIONS: Final = (
    Cue(
        "picture-word",
        {Role.CAPTION: 4.5, Role.MAIN: -3.0, Role.SUBHEAD: -2.0},
        r"^(?:图为(?![^，。]{0,3}，)|图[①-⑩一二三四五六]?[：:]|[上下左右]图[①-⑩]?(?:[：:为]|（)|图[①-⑩])",
        hit="图为工人在检修水闸。",
        miss="图书馆开馆。",
        longest=_LONG,
        opens="图上下左右",
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
        {Role.CAPTION: 3.5, Role.MAIN: -3.0, Role.SUBHEAD: -2.0},
        r"^[▲▼▶◀△▽►◄↑↓←→]",
        hit="▲工人在检修水闸。",
        miss="工人在检修水闸。▲",
        longest=_LONG,
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

FURNITURE: Final = (
    Cue(
        "navigation",
        {Role.FURNITURE: 7.0},
        r"您当前的位置|您现在的位置|>>|＞＞|»|^(?:首页|当前位置)\s*[>＞»:：]",
        hit="您当前的位置：首页 >> 新闻 >> 本地",
        miss="他当前的位置很好",
        longest=120,
        holds="置页>＞»",
    ),
    Cue(
        "page-tools",
        {Role.FURNITURE: 6.0},
        r"^【?\s*字号\s*[：:]|背景色|^【?(?:打印|收藏|关闭|复制链接|分享到|我要评论|返回首页|加入收藏)\b|^(?:分享到|扫一扫|点击进入|相关阅读|相关链接|热门推荐|上一篇|下一篇)[：:]?",
        hit="【字号：大 中 小】【打印】",
        miss="字号很大的标语",
        longest=120,
        holds="号色印藏闭接享论页扫击关推篇",
    ),
    Cue(
        "site-welcome",
        {Role.FURNITURE: 5.0},
        r"(?:频道|网站|客户端)欢迎您|^欢迎(?:访问|光临|您)",
        hit="本地频道欢迎您",
        miss="小镇欢迎您的到来",
        holds="迎",
    ),
    Cue(
        "rights",
        {Role.FURNITURE: 6.0},
        r"^(?:凡本网注明|版权所有|版权声明|免责声明|未经授权|Copyright|ICP备|本网站由|转载请注明)",
        hit="凡本网注明来源的作品，转载请联系。",
        miss="本网注明了来源",
        longest=_LONG,
        opens="凡版免未本转CI",
    ),
    Cue(
        "source-of-figures",
        {Role.FURNITURE: 6.0},
        r"^(?:数据|资料|图表)(?:来源|提供)：\S",
        hit="数据来源：芦湾市统计局",
        miss="数据来源可靠吗",
        opens="数资图",
    ),
    Cue(
        "outlet-alone",
        {Role.FURNITURE: 4.0},
        r"^[\p{Han}]{2,6}(?:日报|晚报|早报|时报|周报|周刊|都市报|商报|晨报|新报)$"
        r"|^[A-Z]{3,}(?: [A-Z]{3,}){1,3}$",
        hit="青螺日报",
        miss="青螺日报社开放日",
        ends="报刊ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ),
    Cue(
        "number-alone",
        {Role.FURNITURE: 6.0},
        r"^[·•\-—–\s]*第?\s?[A-D]?\d{1,3}\s?[页版]?[·•\-—–\s]*$",
        hit="· 4 ·",
        miss="4强产生",
        opens="·•-—– 第ABCD0123456789",
    ),
    Cue(
        "masthead",
        {Role.FURNITURE: 5.0},
        r"国内统一(?:连续出版物号|刊号)|\bCN\s?\d{2}[-—]\d{4}|邮发代号|^(?:今日|本期)\S{0,4}版$|总第\s?\d+\s?[期号]|^第\s?\d+\s?期$|^(?:地址|电话|邮编|网址|零售价|投稿邮箱|热线电话|E-?mail)[：:]",
        hit="国内统一连续出版物号 CN 99-0001 邮发代号 1-234",
        miss="总第三名",
        longest=120,
        holds="统N邮版总期址话零线E网",
    ),
    Cue(
        "markup",
        {Role.FURNITURE: 7.0},
        r"^！\[[^\]]*\]（[^）]*）$|^<[^<>]{1,200}>$|^\|?[\s:|-]{3,}\|?$|^```",
        hit="![](images/p3.jpg)",
        miss="<新桥>落成",
        longest=_LONG,
        opens="!！<|-`:：",
    ),
    Cue(
        "no-letters",
        {Role.FURNITURE: 6.0},
        r"^[^\p{L}\p{N}]+$",
        hit="“““““““““““",
        miss="——一",
        longest=_LONG,
    ),
)

CUES: Final = (*HEADLINES, *LEADS, *BODIES, *SIGNOFFS, *CAPTIONS, *FURNITURE)
