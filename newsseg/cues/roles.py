"""Who does what on a newspaper page: role words, outlets, and words that stand beside names.

Rows only. Everything is written in folded form (Simplified, half-width); see `credits.folding`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = [
    "ADJECTIVES",
    "AGENCIES",
    "CRAFTS",
    "EDITOR_ROLES",
    "FOLLOWERS",
    "MARKED_ROLES",
    "NOT_FIRST",
    "NOT_NAMES",
    "OUTLET_ENDINGS",
    "PAGE_NAMES",
    "PICTURE_NOTES",
    "PICTURE_SOURCES",
    "PLACES",
    "POST_ROLES",
    "ROLE_OF",
    "ROLE_WORDS",
    "TITLES",
    "VERBS",
    "RoleWord",
]


class RoleWord(NamedTuple):
    """A word before or after names, and the part it gives them."""

    word: str
    role: str


def _longest_first(*rows: tuple[str, str]) -> tuple[RoleWord, ...]:
    return tuple(RoleWord(*row) for row in sorted(rows, key=lambda row: -len(row[0])))


# Words that stand before names: 记者张三, 作者：张三, 文/图 张三.
ROLE_WORDS: Final = _longest_first(
    ("摄影记者", "photographer"),
    ("图片记者", "photographer"),
    ("摄影报道", "photographer"),
    ("拍友", "photographer"),
    ("影友", "photographer"),
    ("摄友", "photographer"),
    ("特约撰稿人", "author"),
    ("特约撰稿", "author"),
    ("撰稿人", "author"),
    ("撰稿", "author"),
    ("记者", "reporter"),
    ("特派员", "reporter"),
    ("通讯员", "correspondent"),
    ("通信员", "correspondent"),
    ("报道员", "correspondent"),
    ("实习生", "intern"),
    ("评论员", "commentator"),
    ("观察员", "commentator"),
    ("作者", "author"),
    ("撰文", "author"),
    ("执笔", "author"),
    ("执笔人", "author"),
    ("主笔", "author"),
    ("口述", "author"),
    ("编译", "translator"),
    ("翻译", "translator"),
    ("译者", "translator"),
    ("整理", "editor"),
    ("摄影", "photographer"),
    ("采写", "reporter"),
    ("制图", "designer"),
    ("文/图", "author"),
    ("图/文", "author"),
    ("文/摄", "author"),
    ("文图", "author"),
    ("图文", "author"),
    ("文、图", "author"),
    ("文.图", "author"),
    ("文·图", "author"),
    ("文与图", "author"),
    ("图与文", "author"),
    ("文、摄影", "author"),
    ("文·摄影", "author"),
)

# Words that are ordinary ones where no mark is behind them: 采访：张三, 文/张三, 图片：张三.
MARKED_ROLES: Final = _longest_first(
    ("采访整理", "author"),
    ("采访撰文", "author"),
    ("采访", "reporter"),
    ("报道", "reporter"),
    ("报导", "reporter"),
    ("文字", "author"),
    ("图片", "photographer"),
    ("文", "author"),
    ("图", "photographer"),
    ("摄", "photographer"),
    ("译", "translator"),
    ("绘", "designer"),
)

ROLE_OF: Final = {row.word: row.role for row in ROLE_WORDS}

# Words that may stand between the outlet and the role word: 本报首席记者, 驻京记者.
ADJECTIVES: Final = (
    "全媒体",
    "融媒体",
    "融媒",
    "见习",
    "实习",
    "首席",
    "星级",
    "特约",
    "特派",
    "特邀",
    "资深",
    "高级",
    "文字",
    "前方",
    "前线",
    "战地",
    "随行",
    "本地",
    "随军",
    "驻站",
    "驻地",
    "常驻",
    "签约",
    "专职",
    "兼职",
    "学生",
    "校园",
    "青年",
    "视频",
    "现场",
    "军事",
    "体育",
    "财经",
    "时政",
)

# Words between a name and a slash, or at the end: 张三/文, 李四摄.
POST_ROLES: Final = _longest_first(
    ("文", "author"),
    ("图", "photographer"),
    ("摄", "photographer"),
    ("摄影", "photographer"),
    ("译", "translator"),
    ("编译", "translator"),
    ("整理", "editor"),
    ("绘", "designer"),
)

# Words after the last name: the role they give to names that have none, "" for none at all.
VERBS: Final = _longest_first(
    ("采访整理", ""),
    ("采访报道", ""),
    ("参与采写", ""),
    ("参与报道", ""),
    ("对本文亦有贡献", ""),
    ("对此文亦有贡献", ""),
    ("综合报道", ""),
    ("联合报道", ""),
    ("独家报道", ""),
    ("现场报道", ""),
    ("摄影报道", "photographer"),
    ("图文报道", ""),
    ("综合整理", "editor"),
    ("综合编译", "translator"),
    ("编译报道", "translator"),
    ("报道", ""),
    ("报导", ""),
    ("综合报导", ""),
    ("综合外电报导", ""),
    ("综合外电", ""),
    ("外电报导", ""),
    ("独家报导", ""),
    ("连线报道", ""),
    ("专题报道", ""),
    ("特稿", ""),
    ("专访", ""),
    ("讯", ""),
    ("现场报导", ""),
    ("连线报导", ""),
    ("专题报导", ""),
    ("采写", ""),
    ("撰文", ""),
    ("供稿", ""),
    ("文/图", ""),
    ("图/文", ""),
    ("文/摄", ""),
    ("文图", ""),
    ("图文", ""),
    ("文、图", ""),
    ("文·图", ""),
    ("整理", "editor"),
    ("编译", "translator"),
    ("翻译", "translator"),
    ("译", "translator"),
    ("摄影", "photographer"),
    ("翻摄", "photographer"),
    ("传真", "photographer"),
    ("摄", "photographer"),
)

AGENCIES: Final = (
    "新华社",
    "中新社",
    "中新网",
    "中央社",
    "新华网",
    "人民网",
    "央视网",
    "美联社",
    "路透社",
    "路透",
    "法新社",
    "共同社",
    "塔斯社",
    "韩联社",
    "德新社",
    "埃菲社",
    "安莎社",
    "彭博社",
    "时事社",
    "朝中社",
    "俄新社",
    "合众社",
    "国新社",
)

# Picture agencies and archives that stand in brackets after 摄.
PICTURE_SOURCES: Final = (
    "人民视觉",
    "影像中国",
    "视觉中国",
    "中新图片",
    "新华图片",
    "东方IC",
    "人民图片",
    "光明图片",
    "中国图片社",
)

# Remarks in brackets after 摄 that name no source.
PICTURE_NOTES: Final = (
    "拼版照片",
    "资料照片",
    "资料图片",
    "资料图",
    "资料照",
    "档案照片",
    "档案图片",
    "档案照",
    "网上图片",
    "网络图片",
    "互联网图片",
    "翻摄画面",
    "翻摄照片",
    "影片截图",
    "合成照片",
    "视频截图",
    "电视截图",
    "网络截图",
    "无人机照片",
    "手机照片",
    "手机拍摄",
)

OUTLET_ENDINGS: Final = (
    "电视台",
    "广播电台",
    "客户端",
    "融媒体中心",
    "融媒体",
    "全媒体",
    "传媒",
    "在线",
    "频道",
    "杂志",
    "热线",
    "周刊",
    "周报",
    "日报",
    "晚报",
    "晨报",
    "时报",
    "早报",
    "都市报",
    "商报",
    "通讯社",
    "报社",
    "报",
    "网",
    "社",
    "台",
    "刊",
)

# Words that follow a name in running text and are none of it.
FOLLOWERS: Final = (
    "近日",
    "日前",
    "昨日",
    "今日",
    "昨天",
    "今天",
    "今年",
    "去年",
    "随着",
    "据悉",
    "目前",
    "为",
    "从",
    "在",
)

# Words as long as a name that open with a surname and are none, by kind: page names and
# column tags, plain nouns, adverbs of time, remarks in brackets.
NOT_NAMES: Final = frozenset(
    """
    编者 读者 笔者 学者 记者 作者 链接 背景 起因 摘登 选登 问答 点评 短波 社论 杂谈 集锦 点击
    表扬 感谢 致歉 道歉 公开
    要闻 国际 国内 经济 文化 时政 财经 金融 农业 农村 广告 安全 法治 常识 方法 和平 家园 家庭
    教育 体育 副刊 周刊 专题 特稿 连载 来信 通知 通告 公告 手记 调查 观察 连线 走访 体验 亲历
    述评 日记 札记 暗访 探访 时评 短评 社评 访谈 对话 快评 热评 评论 言论 资讯 简讯 快讯 消息
    云端 云南 江苏 江西 江南 江北 江河 湖南 湖北 河南 河北 广东 广西 山东 山西 山区 贵州 贵阳
    成都 金华 金门 高雄 温州 常州 杭州 郑州 徐州 安徽 吉林 宁夏 宁波 海南 海外 黄河 黄金 黄山
    白天 白色 高峰 高度 高考 高校 高效 高清 高兴 高速 高铁 高新 水利 水平 水稻 水果 明天 明年
    明显 明确 夏天 夏季 秋天 秋季 冬天 冬季 春天 春季 平安 平台 平均 平时 安排 安心 安置 祝福
    祝贺 成果 成功 成立 成长 成绩 严格 严重 严肃 严禁 严查 管理 管控 路线 路径 计划 计算 温暖
    温度 项目 舒适 舒心 终于 任务 任何 时间 时代 时候 时刻 时尚 万一 万元 万家 万物 向前 向上
    解放 解决 解读 应用 应对 应急 童年 童话 古代 古城 景色 景区 景象 商业 商品 商务 全文 全国
    全面 全力 全民 全新 国家 国庆 相关 相信 房屋 房产 别人 别样 东方 东部 南方 南京 牛年 马上
    马年 龙年 花开 花海 花卉 方向 方便 方案 方式 文明 文章 文艺 文物 文字 文旅 党建 党员 党史
    党委 能力 能源 通过 通讯 通道 充满 充分 空间 空气 后来 满意 满足 公开 公司 公路 公安 公园
    公益 公布 家乡 家长 干部 干净 干旱 甘甜 生活 丰收 丰富 关注 关于 关键 关爱 关心 包括 包容
    盛会 盛夏 盛世 左图 右图 上图 下图 图为 资料 图片 待续 完毕 节选 摘要 掌声 笑声 鼓掌 音乐
    强化 强国 强调 强县 富强 富民 富裕 于是 乐观 乐园 乐章 元旦 元宵 毛巾 石油 石头 谷雨 谷物
    贺信 贺电 贺词 顾客 简单 简介 简报 程度 程序 庄稼 庄严 庄园 甚至 单位 单元 双方 双手 司机
    司法 师生 师资 游客 游戏 权利 权力 权威 权益 宣传 宣布 宣言 宣讲 井然 沙漠 沙滩 柳絮 梅花
    梅雨 桂花 荷花 竹林 杏花 桃花 松柏 林业 林地 林区 蓝天 蓝图 红色 红旗 红利 雷锋 雷电 雷雨
    雪花 汤圆 米饭 麦田 麦收 麦浪 鱼米 车辆 车间 车站 车票 车队 步伐 步骤 居民 居住 居家 封面
    封闭 封控 古镇 古村 尚未 尚无 柴米 易地 易于 原创 原则 原因 原料 后勤 越来越 国务院 高质量
    马拉松 万里行 向未来 乡村行 新春行 金秋 金牌 金色 金融业 农民 农场 农田 曾经 项目部 代表 代言
    代价 乡村 新时代 任重道 文化人 文化站 文化节 国际版 要闻版 专版 学生 教师 校长 教授 主任 书记
    市长 县长 局长 院长 经理 董事长 总经理 研究员 村民 市民 职工 工人 战士 代表团 委员 部长 处长
    """.split()
)

# What follows a surname that is no given name: 王老师, 周某.
TITLES: Final = frozenset(
    """
    先生 女士 小姐 太太 老师 同志 同学 教授 医生 大夫 护士 师傅 老板 经理 主任 书记 局长 院长 校长
    县长 市长 部长 处长 科长 村长 镇长 乡长 厂长 队长 警官 律师 法官 记者 编辑 奶奶 爷爷 叔叔 阿姨
    大姐 大哥 大叔 大嫂 大妈 大爷 大娘 某某 某 家 氏
    """.split()
)

# Characters that open no name after a role word: 记者在…, 记者从…
NOT_FIRST: Final = frozenset(
    "在从了的对把被将是也都又就不没这那各每两几一二三四五六七八九十获看采走发到问还与及"
    "以其我你他她它您们之而但若因所所让使给往自据根按为有无可要会能想说讲谈写拍跟随进入深再"
    "亲现正已刚曾昨今明日本该此某众随节站证团手调探追见听感注得知联致专特首新来"
)

PLACES: Final = (
    """
    北京 上海 天津 重庆 河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东
    海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 黑龙江
    石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 海口 成都
    贵阳 昆明 西安 兰州 西宁 台北 高雄 台中 台南 金门 云林 新竹 呼和浩特 南宁 拉萨 银川
    乌鲁木齐 深圳 厦门 青岛 大连 宁波 苏州 温州
    華盛頓 华盛顿 纽约 紐約 伦敦 倫敦 巴黎 东京 東京 莫斯科 柏林 联合国 聯合國 日内瓦 首尔 首爾 罗马
    臺北 台東 花蓮 屏東 嘉義 彰化 南投 基隆 桃園 苗栗 宜蘭 澎湖 九龍 新界 旧金山 舊金山 三藩市
    洛杉矶 洛杉磯 芝加哥 波士顿 波士頓 温哥华 溫哥華 多伦多 多倫多 悉尼 雪梨 墨尔本 墨爾本
    新加坡 吉隆坡 檳城 曼谷 马尼拉 馬尼拉 雅加达 雅加達 河内 河內
    """
).split()

# What an editor's word means: 责任编辑, 版式设计, 校对 …
EDITOR_ROLES: Final = _longest_first(
    ("责任编辑", "editor"),
    ("值班编辑", "editor"),
    ("执行编辑", "editor"),
    ("见习编辑", "editor"),
    ("实习编辑", "editor"),
    ("值班编委", "editor"),
    ("编委", "editor"),
    ("编审", "editor"),
    ("核稿", "editor"),
    ("编辑", "editor"),
    ("责编", "editor"),
    ("执行主编", "editor"),
    ("值班主编", "editor"),
    ("副主编", "editor"),
    ("主编", "editor"),
    ("总编辑", "editor"),
    ("值班总编", "editor"),
    ("值班主任", "editor"),
    ("组版编辑", "editor"),
    ("版面编辑", "editor"),
    ("统筹", "editor"),
    ("策划", "editor"),
    ("总策划", "editor"),
    ("统筹策划", "editor"),
    ("策划统筹", "editor"),
    ("审核", "editor"),
    ("终审", "editor"),
    ("监制", "editor"),
    ("文字编辑", "editor"),
    ("组稿", "editor"),
    ("图片编辑", "editor"),
    ("美术编辑", "designer"),
    ("视觉设计", "designer"),
    ("版式设计", "designer"),
    ("版面设计", "designer"),
    ("美术设计", "designer"),
    ("封面设计", "designer"),
    ("图表制作", "designer"),
    ("题图设计", "designer"),
    ("美编", "designer"),
    ("美术", "designer"),
    ("版式", "designer"),
    ("组版", "designer"),
    ("排版", "designer"),
    ("照排", "designer"),
    ("制图", "designer"),
    ("绘图", "designer"),
    ("插图", "designer"),
    ("图表", "designer"),
    ("设计", "designer"),
    ("制版", "designer"),
    ("漫画", "designer"),
    ("绘画", "designer"),
    ("校对", "proofreader"),
    ("校检", "proofreader"),
    ("检校", "proofreader"),
    ("责任校对", "proofreader"),
    ("责校", "proofreader"),
    ("审读", "proofreader"),
)

# Words that end a label before the names of those who made something for the page: 融媒创作：….
CRAFTS: Final = tuple(
    """
    创作 主创 编创 制作 摄制 剪辑 摄像 视频 音频 播音 配音 海报 插画 手绘 动画 动效 特效 文案 脚本
    运营 技术 技术支持 后期 合成 包装 出品 出品人 指导 协调 统稿 审读 审校 签发 版面
    """.split()
)

PAGE_NAMES: Final = frozenset(
    """
    要闻 头版 国内 国际 经济 财经 体育 文化 副刊 社会 评论 理论 广告 教育 健康 法治 民生 生态
    专版 专题 综合 时政 地方 视界 科技 新闻 本地 都市 文艺 读书 旅游 汽车 房产 金融 农业 军事
    政治 特刊 专刊 公益 公告 信息 人物 深度 观点 时评 连载 娱乐 生活 天下 中国 世界 图片 影像
    综合新闻 国际新闻 国内新闻 本地新闻 经济新闻 社会新闻 体育新闻 要闻综合 时事新闻 新闻综合
    港闻 本港 两岸 焦点 焦点新闻 财经新闻 娱乐新闻 地方新闻 地产 马经 波经 体坛 影视 证券 产业
    家庭 论坛 社论 投书 侨社 侨讯 侨乡 华社 中华 亚洲 环球 大都会 今日焦点 都会
    """.split()
)
