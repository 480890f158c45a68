"""What stands on a page and is no article: of a web page, and of a printed one."""

from __future__ import annotations

from typing import Final

from newsseg.cues.cue import LONG, Cue
from newsseg.spans import Role

__all__ = [
    "FURNITURE",
    "HEADLINE_LABELS",
    "OVER_LINKS",
    "SITE_BEHIND",
    "SUMMARY_LABELS",
    "TOOLS",
    "WAY",
]

WAY: Final = "[您你](?:的|当前|现在|所在){1,2}位置"  # to a page of the web
HEADLINE_LABELS: Final = {  # which part of a headline a record of a database names
    Role.MAIN: "[标標主正][题題]|[题題]目",
    Role.KICKER: "[引肩眉][题題]",
    Role.SUBTITLE: "副[标標]?[题題]",
}
SUMMARY_LABELS: Final = ("核心提示", "核心阅读", "内容提要", "内容提示", "阅读提示", "提要")

# What the title of a web page has behind the headline, in either script: -股票频道-东江网,
# - 20310506 - 中國 - 東江新聞網. A dash of two ems, or two hyphens for it, belongs to the headline.
_PART: Final = r"[^\s\-–_|｜，。：；！？—][^\-–_|｜，。：；？—]{0,11}"
SITE_BEHIND: Final = (
    rf"(?<=[^—]{{6}})(?:(?:--{_PART}){{1,3}}--"
    rf"|(?:(?<!\s)\s++)?(?:[-–_|｜]\s?{_PART}){{0,3}}?(?<!-)[-–_|｜]\s?)"
    rf"(?:{_PART})?"
    r"(?:网|網|[线線]|频道|頻道|新闻|新聞|[日晚晨早时時]报|[日晚晨早時]報|体育|體育|运动|運動)$"
)

# What the bar at the head of a web page leads to.
_CHANNEL: Final = (
    "(?:首页|主页|新闻|即时|实时|热门|要闻|头条|时政|政治|国内|国际|全球|社会|财经|产经|经济|金融|股市|证券|地产|"
    "体育|运动|娱乐|文化|艺文|文娱|副刊|评论|社评|专栏|视频|影音|图片|专题|教育|科教|科技|健康|旅游|汽车|房产|军事|"
    "港闻|中国|两岸|本地|地方|生活|民生|政务|理论|读书|论坛|电子报|数字报|新媒体|客户端|手机版|登录|登入|注册|更多)"
)
_ENTRY: Final = r"[^\s|·，。：；！？]{1,8}+"  # of such a bar
_BETWEEN: Final = r"[ |·]{1,4}+"
# What a web page offers to do with an article, and what it counts and measures beside that.
_TOOL: Final = (
    "(?:字[号体型级](?:大小)?|加大字体|放大|缩小|默认|打印|列印|复制(?:链接|连结)|分享[至到]?|转发|收藏|关闭|返回"
    "|[上下前后]一[篇版]|邮件|纠错|网摘|商城|朋友圈|微信|新浪微博|微博|QQ空间|(?i:facebook|twitter|whatsapp|wechat|line|pinterest|instagram"
    "|youtube|telegram|threads|search|more)|标题导航|版面导航|往期阅读)"
)
_BESIDE: Final = (
    r"(?:[\s\d|/·：（）+<>【】\[\]-]|[大中小]|(?<![A-Za-z])[ATX](?![A-Za-z])"
    r"|留言|评论|正文|本[页文])"
)

# A line of nothing but tools.
TOOLS: Final = (
    rf"^{_BESIDE}*+{_TOOL}(?:{_BESIDE}*+{_TOOL})*+{_BESIDE}*+$"
    r"|^(?:首页|主页|登[录入]|注册|关闭|A ?[-+](?: ?A ?[-+])*)$|^返回[\u4e00-\u9fff]{1,6}$"
    r"|^[^。！？]{0,24}[上下]一[篇版](?: |\d|$|[上下])"
)
# What heads a list of links to other articles.
OVER_LINKS: Final = (
    r"^(?:今日)?(?:相关|推荐|更多|热门|热点|最新|精彩|往期)"
    r"(?:文章|推荐|动态|图片|视频|内容|新讯|新闻|专题|回顾|话题|评论)：?$"
    r"|^(?:猜[你您]喜欢|[为给][你您]推荐)$|^(?:大家|网友)都在[看搜]$|^(?:点击|阅读|热文)排行$|^(?:标题|版面)导航$"
)

FURNITURE: Final = (
    Cue(
        "navigation",
        {Role.FURNITURE: 11.0},
        rf"{WAY}|>>|＞＞|»|^(?:首页|主页|当前位置)\s*[>＞»：/／]"
        r"|^[^\s<>＞。，]{2,12}(?:\s*[>＞]\s*[^\s<>＞。，]{2,12})+$"
        r"|^[^\s/。，]{2,12}(?: [/／] [^\s/。，]{2,12}){2,}$",
        hit="您当前的位置：首页 >> 新闻 >> 本地",
        miss="他当前的位置很好",
        longest=120,
        holds="置页>＞»/／",
    ),
    Cue(
        "channels",
        {Role.FURNITURE: 11.0},
        rf"^(?=(?:{_ENTRY}{_BETWEEN})*?{_CHANNEL}{_BETWEEN}(?:{_ENTRY}{_BETWEEN})*?{_CHANNEL}{_BETWEEN}"
        rf"(?:{_ENTRY}{_BETWEEN})*?{_CHANNEL}(?:[ |·]|$))(?:{_ENTRY}{_BETWEEN}){{4,}}{_ENTRY}[ |]*$"
        r"|^[^\s|]{2,12}(?: ?[|｜] ?[^\s|，。]{2,10}){4,}(?: ?[|｜])?$",
        hit="芦湾在线 首页 要闻 国际 体育 副刊",
        miss="要闻 国际 体育 芦湾健儿再夺两金",
        longest=120,
        holds=" |·｜",
    ),
    Cue(
        "long-bar",
        {Role.FURNITURE: 11.0},
        r"^[首主]页 ?[|｜ ] ?(?:[^|｜，。]{1,12}[|｜ ] ?){6,}",
        hit="首页 | 新闻 | 民生 | 图片 | 视频 | 专题 | 论坛 |",
        miss="首页 | 新闻",
        opens="首主",
        longest=LONG,
    ),
    Cue(
        "page-tools",
        {Role.FURNITURE: 6.0},
        r"^【?\s*字[号体]\s*：|^赞\s*\d*\s+分享|背景色|^【?(?:打印|收藏|关闭|复制链接|分享到|我要评论|返回首页|加入收藏)(?:(?:本|此)[页文]】|窗口】|\b)|^(?:分享[到至给]|扫一扫|[^，。]{0,4}扫[码描][^，。]{0,8}二维码|原文(?:链接|地址)|点击进入|(?:相关|延伸|推荐|更多)(?:阅读|链接|新闻|报道)(?=：?$)|热门推荐|上一篇|下一篇)：?",
        hit="【字号：大 中 小】【打印】",
        miss="字号很大的标语",
        longest=120,
        holds="号体色印藏闭接享论页扫击关推篇延更",
    ),
    Cue(
        "nothing-but-tools",
        {Role.FURNITURE: 11.0},
        TOOLS,
        hit="3 上一篇  下一篇 4 放大 缩小 默认",
        miss="上一篇日记写在渡口",
        longest=60,
        holds="号体型级大认印链接享发藏闭回篇版圈信博间航读页登注件错摘城EeTtSsAaRrMmLl",
    ),
    Cue(
        "comments",
        {Role.FURNITURE: 10.0},
        r"^(?:发表|我要|网友|最[新热]|精彩)(?:评论|回应|留言)|^评论一下$|^留言与评论"
        r"|^共?有? ?\d+ ?条评论|^评论 ?\d"
        r"|^(?:已有)? ?\d+ ?人参与|还没有评论|^验证码：?$|^(?:点击)?[查观]看更多|看更多！"
        r"|[账帐]号登[录入]|登[录入]后[^。]{0,6}(?:评论|留言)",
        hit="还没有评论，快来抢沙发吧！",
        miss="评论员文章见第2版",
        holds="评回留人验更登",
        longest=60,
    ),
    Cue(
        "over-links",
        {Role.FURNITURE: 11.0},
        OVER_LINKS,
        hit="猜你喜欢",
        miss="猜你喜欢听评书",
        longest=12,
        holds="文荐态片频容讯闻题顾话论欢看搜行航",
    ),
    Cue(
        "site-offers",
        {Role.FURNITURE: 10.0},
        r"App ?(?:下载|Store)|下载 ?(?:App|APP|客户端)|用 ?APP|粉丝[团专]"
        r"|iOS.{0,8}Android|Android.{0,8}iOS|^(?:iOS|Android)(?: ?版)?$"
        r"|(?:订阅|关注)[^，。]{0,12}(?:频道|公众号|电子报)"
        r"|^[^，。]{0,12}(?:下载|加入|追踪)[^，。]{0,14}(?:App|APP|Line|LINE)[^，。]{0,4}$"
        r"|^(?:请)?(?:继续|往下)+阅读|^(?:点击)?(?:展开|阅读)(?:全文|原文)|隐私(?:权|政策)"
        r"|^(?:标签|(?:数字)?[数电][字子]报)：?$|^X ?关闭$"
        r"|content_\d+\.html|建议(?:您?使用|以)[^。]{0,60}浏览器",
        hit="请继续往下阅读...",
        miss="请继续往下走，渡口就在前面",
        longest=120,
        holds="AOiDPLl粉订关继往全原隐标数电闭_览",
    ),
    Cue(
        "forum-post",
        {Role.FURNITURE: 11.0},
        r"^看板 ?[A-Za-z_-]{2,16}$|^作者 ?[A-Za-z][A-Za-z0-9]{1,11} ?（.{0,24}）"
        r"|^标题 ?(?:Re： ?|Fw： ?)?\[[^\[\]]{1,8}\]"
        r"|^时间 ?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) |^※ ?(?:发信站|文章网址|编辑|转录|引述)"
        r"|^(?:推|嘘|→) ?[A-Za-z][A-Za-z0-9]{1,11} ?："
        r"|^\d[.、] ?(?:备[注註]|(?:完整)?新闻连[结接].{0,40})： *$",
        hit="看板 News",
        miss="看板前围满了人",
        opens="看作标时※推嘘→0123456789",
        longest=120,
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
        r"^(?:(?:©[^。]{0,20})?版权所有|版权声明|免责声明|未经授权|@?[Cc]opy[Rr]ight|ICP备"
        r"|本网站由|转载请注明)"
        r"|^(?:\d{1,2}[、.] ?|\*)?(?:凡?本[网站]|未经|如[因涉对])[^。]{0,40}"
        r"(?:转载|版权|授权|许可|侵权)",
        hit="凡本网注明来源的作品，转载请联系。",
        miss="本网注明了来源",
        longest=LONG,
        opens="凡版免未本转CcI©@如*0123456789",
    ),
    Cue(
        "rights-inside",
        {Role.FURNITURE: 10.0},
        r"版 ?权 ?(?:所 ?有|与免责)|著作权所有|ICP备\d|备案号"
        r"|(?:未经|非经)[^。]{0,12}不得[^。]{0,6}转载|转载必究"
        r"|(?:网站地图|联系我们|关于我们|广告服务|免责声明|服务条款|使用条款)[ |]",
        hit="芦湾晚报版权所有 未经书面许可不得复制或转载",
        miss="版权登记窗口今日开放",
        longest=120,
        holds="权I备载图们务明款",
    ),
    Cue(
        "summary-label",
        {Role.FURNITURE: 9.0},
        rf"^【?(?:{'|'.join(SUMMARY_LABELS)})】?$",
        hit="核心阅读",
        miss="核心阅读：今年起全市公交一票换乘",
        ends="示读要】",
        longest=6,
    ),
    Cue(
        "empty-label",
        {Role.FURNITURE: 11.0},
        r"^(?:\d[.、] ?)?(?:专栏|栏目|作者|来源|标题|引题|副题|正文|内容|摘要|时间|日期|链接|版次"
        r"|版面|第\d{1,2}版|媒体来源|记者(?:署名|姓名)|(?:完整)?新闻(?:标题|内文|连[结接]))： *$",
        hit="专栏：",
        miss="专栏：读者来信",
        ends="： ",
        longest=12,
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
        {Role.FURNITURE: 7.0},
        r"^[\p{Han}]{2,6}(?:日报|晚报|早报|时报|周报|周刊|都市报|商报|晨报|新报)"
        r"(?: ?(?:数字|电子)[报版]纸?)?$"
        r"|^\p{Han}{1,5}[报社网](?: [A-Z][A-Za-z]{1,11}){1,3}$|^[A-Z]{3,}(?: [A-Z]{3,}){1,3}$"
        r"|^[A-Za-z][A-Za-z .&+'-]{0,29}[A-Za-z]$"
        r"|^[A-Za-z][A-Za-z.]{1,14} ?\p{Han}{0,5}(?:新闻云?|体育|在线|网)$",
        hit="青螺日报",
        miss="青螺日报社开放日",
        ends="报刊版纸闻云育线网ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    ),
    Cue(
        "disclaimer",
        {Role.FURNITURE: 8.0},
        r"^(?:(?:【?(?:免责)?声明】?|风险提示|投资有风险)[：，]|【免责声明】|本[站网]郑?重?声明：)"
        r".{0,80}(?:仅供参考|不构成|风险自担|无关|不代表)",
        hit="声明：文章提及内容仅供参考，不构成实质性投资建议。",
        miss="声明：双方将加强水利合作。",
        opens="【免声风投本",
        longest=LONG,
    ),
    Cue(
        "latin-alone",
        {Role.FURNITURE: 7.0},
        r"^[A-Z0-9][^\p{Han}a-z]{0,12}[a-z][^\p{Han}]{18,}(?<![.!?！？”])$",
        hit="Word Count: 754 | Image Size: 239.9cm2 (8.3cm x 28.9cm)",
        miss="The ferry leaves at eight and nobody waits.",
        opens="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        longest=LONG,
    ),
    Cue(
        "barred-in-latin",
        {Role.FURNITURE: 7.0},
        r"^[A-Z][A-Za-z0-9 .]{2,40}(?: ?\| ?[^|，。]{1,40}){2,}$",
        hit="Newspaper | A02 | NEWS | 观点 | By 丁禾",
        miss="Newspaper | 观点",
        opens="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        longest=LONG,
    ),
    Cue(
        "cut-in-latin",
        {Role.FURNITURE: 8.0},
        r"^(?=[^A-Za-z\p{Han}]*+[A-Za-z]{3})[^\p{Han}]++$(?:(?<=\.{3})|(?<=…))",
        hit="Ferry adds night service as...",
        miss="“OK”……",
        ends=".…",
        longest=LONG,
    ),
    Cue(
        "all-rights",
        {Role.FURNITURE: 10.0},
        r"(?i:all ?rights? ?reserved)\.?$",
        hit="芦湾晚报 版权所有 不得转载 © 2031 The Luwan Post. All Rights Reserved.",
        miss="合同首页印着 All Rights",
        ends=".dD",
        longest=LONG,
    ),
    Cue(
        "number-alone",
        {Role.FURNITURE: 6.0},
        r"^[·•\-—–\s]*第?\s?[A-D]?\d{1,3}\s?[页版]?(?:：\d{1,3})?[·•\-—–\s]*$",
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
        "contact",
        {Role.FURNITURE: 7.0},
        r"(?:投稿|来稿|征稿|征订|订阅|订报|新闻|报料|爆料|广告|发行)[^，。：]{0,4}"
        r"(?:[线话箱编邮询Q] ?：|请寄)|^[^：]{0,16}(?:热线|电话|邮箱|信箱|微信|QQ群?)"
        r"[： ]{1,2}[\w.-]*[\d@][\w.@/-]+(?:[ ；，].{0,40})?$"
        r"|^[^：。]{2,12} ?： ?\+?[\d（）() -]{7,}$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$"
        r"|^（(?:报料|爆料|线索)[^（）]*）$"
        r"|^【?(?:报料|爆料|线索|投稿)】?[^。，：]{0,10}(?:微信|邮箱|电话|热线|QQ群?)：",
        hit="征订热线：000-1234567",
        miss="市民拨打热线，十分钟就有人上门",
        longest=80,
        holds="线话箱编邮询Q寄信@料索：",
    ),
    Cue(
        "markup",
        {Role.FURNITURE: 7.0},
        r"^(?:(?:原文)?(?:链接|地址|网址|出处)：)?(?:https?：//|www\.)\S{3,}$|^(?:\[/?[A-Za-z]{2,16}\])+$"
        r"|^！\[[^\]]*\]（[^）]*）$|^<[^<>]{1,200}>$|^\|?[\s:|-]{3,}\|?$|^```",
        hit="![](images/p3.jpg)",
        miss="<新桥>落成",
        longest=LONG,
        opens="!！<|-`:：hw[原链地网出",
    ),
    Cue(
        "the-end",
        {Role.FURNITURE: 9.0},
        r"^[（【]?完[）】]?$",
        hit="（完）",
        miss="（未完待续）",
        ends="完）】",
        longest=4,
    ),
    Cue(
        "advertisement",
        {Role.FURNITURE: 7.0},
        r"^\**(?:公益|分类)?广告\**(?=[ ：]|$)",
        hit="广告** 遗失声明 每字五元",
        miss="广告牌换成了诗",
        opens="*广公分",
        longest=LONG,
    ),
    Cue(
        "no-letters",
        {Role.FURNITURE: 15.0},
        r"^[\W_]+$",
        hit="“““““““““““",
        miss="——一",
        longest=LONG,
    ),
)
