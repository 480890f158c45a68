"""What made pages are made of: invented places and names, subjects, and pieces of sentences.

A subject brings its own words, so that the headline of an article recurs in its text and nowhere
else on the page. In templates {place} is the article's place, {topic} and {deed} are its subject
and what happened, {thing} and {folk} what and whom the subject has to do with, {n} a number.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsseg.cues.variants import SIMPLIFIED

PLACES: Final = (
    "芦湾 丹麓 霁州 松塬 青螺 望禾 白砂 墨川 苇塘 石角 双溪 莲花 竹屿 柳荫 槐花 云岭".split()
)
SURNAMES: Final = "丁陆祁温莫柏阮冯甘纪尹骆秦涂"
GIVEN: Final = "禾 青舟 望 其言 砚秋 松年 知夏 海舟 露 春山 小帆 小满 文同 守海 桂".split()


class Subject(NamedTuple):
    """What an article is about."""

    topic: str
    deeds: tuple[str, ...]
    things: tuple[str, ...]
    folk: tuple[str, ...]


_SUBJECTS: Final = """
    渡轮 | 恢复夜航 增开早班 | 航线 码头 船票 舷梯 缆绳 | 船员 乘客
    桃园 | 装上滴灌 提前采摘 | 鲜桃 果枝 滴灌带 冷库 果筐 | 果农 客商
    书房 | 搬进老粮站 办起夜读会 | 旧书 书架 阅览桌 借书证 | 读者 馆员
    电梯 | 装进旧楼 通过验收 | 井道 图纸 轿厢 维修费 | 住户 监理员
    诊疗车 | 开进山村 巡诊百日 | 药箱 处方 血压计 病历 | 医生 病人
    渔鼓戏 | 登上乡村舞台 排出新戏 | 唱腔 戏服 鼓点 剧本 | 演员 戏迷
    候鸟 | 提前归来 飞抵越冬 | 湿地 观鸟屋 巢箱 滩涂 | 护鸟员 摄影爱好者
    食堂 | 公开菜谱 配齐留样柜 | 菜谱 餐盘 蒸箱 冷藏柜 | 厨师 家长
    木船 | 重新下水 修旧如初 | 船坞 桐油 榫头 船板 | 木匠 学徒
    茶山 | 采下头茬 机器采茶 | 茶芽 炒锅 茶苗 竹匾 | 茶农 制茶师
    公交 | 增设站点 换乘免费 | 站牌 班次 车厢 充电桩 | 司机 市民
    水厂 | 完成扩建 改用新滤池 | 水表 泵站 阀门 水质 | 抄表员 用户
    蜂场 | 转场采蜜 引进新蜂种 | 蜂箱 蜜源 巢脾 摇蜜机 | 养蜂人 收购商
    竹编 | 接到外销订单 开出研习班 | 篾条 竹篮 花样 订货单 | 编织能手 学员
    灯会 | 点亮老街 加演三天 | 花灯 灯笼 彩绸 灯谜 | 扎灯艺人 游客
    夜市 | 搬进体育馆 实行编号 | 摊位 油烟机 小吃 遮阳棚 | 摊主 食客
    水库 | 开闸放水 除险加固 | 闸门 堤坝 水位 溢洪道 | 巡坝员 下游群众
    苗圃 | 育出耐旱树苗 扩种千亩 | 树苗 营养钵 喷头 温室 | 育苗工 造林大户
    风机 | 并网发电 吊装到顶 | 叶片 塔筒 电缆 变压器 | 安装工 牧民
    法庭 | 巡回到村 当庭调解 | 卷宗 借据 调解书 诉状 | 法官 当事人
    球馆 | 免费开放 铺上新地板 | 球拍 地板 场次 看席 | 教练 球友
    菜场 | 改造一新 公示菜价 | 菜价 电子秤 摊架 检测室 | 菜贩 主妇
    托儿所 | 延时接送 添置午睡床 | 积木 午睡床 接送卡 滑梯 | 保育员 年轻父母
    敬老院 | 办起助老餐 住进新楼 | 助老餐 扶手 呼叫铃 轮椅 | 护工 老人
    气象站 | 装上新雷达 发布预警 | 雷达 雨量筒 预警短信 风速仪 | 观测员 种粮户
    公路 | 铺上沥青 全线贯通 | 沥青 护栏 路基 弯道 | 养路工 货车司机
    隧道 | 提前凿通 装上照明 | 掌子面 风管 衬砌 盾构机 | 掘进工 设计人员
    货场 | 开行专列 实现夜间装车 | 集装箱 吊机 货票 专列 | 调度员 货主
    麦田 | 开镰收割 推广宽行播种 | 麦穗 收割机 墒情 仓容 | 农机手 粮站职工
    鱼塘 | 改养清水鱼 投放鱼苗 | 鱼苗 增氧机 塘泥 饵料 | 养鱼户 水产站人员
    奶牛场 | 建起沼气池 用上挤奶机 | 牛舍 青贮料 挤奶机 沼气池 | 饲养员 奶农
    菇棚 | 四季出菇 改用秸秆种菇 | 菌棒 秸秆 菇房 烘干机 | 菇农 技术员
    陶窑 | 重燃窑火 烧出大缸 | 陶土 窑火 釉色 大缸 | 烧窑工 藏家
    展馆 | 展出旧农具 夜间开门 | 展柜 旧农具 导览图 藏品 | 讲解员 观众
    广播站 | 播出方言节目 重新开播 | 喇叭 稿件 话筒 录音带 | 播音员 听众
    合唱团 | 首演新歌 招收新人 | 乐谱 声部 排练厅 钢琴 | 团员 指挥
    停车场 | 错峰共享 拆除地锁 | 车位 地锁 道闸 收费牌 | 车主 保安
    防火队 | 开出隔离带 配上风力灭火机 | 隔离带 风力灭火机 瞭望塔 水囊 | 护林员 山民
    牧场 | 实行轮牧 种上牧草 | 羊群 围栏 牧草 饮水槽 | 牧羊人 兽医
    盐田 | 引潮晒盐 恢复老工艺 | 卤水 盐池 盐耙 海盐 | 盐工 研学学生
    灯塔 | 换上太阳能灯 接待访客 | 灯器 塔身 航标 雾号 | 守塔人 渔民
    社区花园 | 种出满墙月季 认养完毕 | 月季 花架 堆肥箱 水龙头 | 园艺志愿者 邻居
    旧砖厂 | 变身工坊 停烧复绿 | 砖窑 烟囱 土坯 厂房 | 陶艺师 老职工
    冰场 | 开门迎客 浇出冰道 | 冰面 冰鞋 冰道 雪橇 | 浇冰师傅 孩子们
"""


def _rows(table: str) -> tuple[Subject, ...]:
    cells = [[cell.split() for cell in row.split("|")] for row in table.strip().splitlines()]
    return tuple(
        Subject(topic[0], tuple(deeds), tuple(things), tuple(folk))
        for topic, deeds, things, folk in cells
    )


SUBJECTS: Final = _rows(_SUBJECTS)

# ---- headline blocks. {lead} is the thing of the headline, {folk} the people of it

HEADLINES: Final = (
    "{place}{topic}{deed}",
    "{place}：{topic}{deed}",
    "{place}{n}名{folk}盼来{lead}",
    "{place}给{topic}添{lead}",
    "{place}{topic}换了{lead}",
    "“{lead}”让{topic}活起来",
    "{topic}{deed} {folk}添了{lead}",
    "{place}{folk}与{topic}的{n}天",
    "为了{topic}的{lead}",
    "{place}{topic}迎来{n}名{folk}",
    "{n}件{lead}的来历",
    "{topic}{deed}，{folk}笑了",
)
TWO_ROWS: Final = (  # a row breaks where a clause goes on: before its verb or a preposition
    ("{place}{n}名{folk}", "走进{topic}看{lead}"),
    ("{topic}{deed}", "在{place}带动{n}户{folk}"),
    ("{place}{n}名{folk}", "在{topic}旁守住{lead}"),
    ("{place}{topic}的{lead}", "让{n}名{folk}点头"),
    ("一件{lead}", "将{place}{folk}引到{topic}"),
)
KICKERS: Final = (
    "着眼{lead}，方便{folk}——",
    "{place}今年为{topic}添{lead}——",
    "从{lead}做起——",
    "{folk}盼了{n}天——",
    "先有{lead}，后有{topic}——",
    "{n}件{lead}从哪里来？{place}给出回答——",
)
SUBTITLES: Final = (
    "——记{place}{topic}的{folk}",
    "——来自{place}{topic}的见闻",
    "——首批惠及{folk}{n}户",
    "——{place}{lead}调查",
    "——听{folk}讲{lead}的故事",
    "——写在{topic}{deed}之际",
)
COLUMNS: Final = "【一线见闻】 【村里新事】 【记者走访】 【民生速递】 【调查研究】".split()
LEADS: Final = (
    "核心提示：{place}{topic}{deed}，{n}名{folk}受益。这件事怎么办成的，{lead}从哪里来？",
    "■ {place}{topic}{deed}，{lead}今年新增{n}处，{folk}参与其中",
)
SUBHEADS: Final = (
    ("有了{lead}就好办", "还是{folk}有办法", "不让{thing}受委屈"),
    ("管好每一件{lead}", "留住每一名{folk}", "用足每一处{thing}"),
    ("一、{lead}从哪里来", "二、{folk}怎么看", "三、{thing}往哪里去"),
    ("“{lead}够用了”", "“{folk}信得过”", "“{thing}不愁了”"),
    ("{lead}到手 {folk}放心", "{thing}上墙 {folk}动手", "{topic}不停 {folk}不散"),
)

# ---- texts

OPENINGS: Final = (
    "记者从{place}有关部门获悉，{place}{topic}{deed}，首批{n}名{folk}用上了{lead}。",
    "昨日上午，{place}{topic}{deed}，{n}名{folk}围着{lead}看了又看。",
    "连日来，{place}的{folk}忙着搬运{lead}，{topic}{deed}，前后只用了{n}天。",
    "经过{n}天准备，{place}{topic}{deed}，{folk}不必再为{lead}发愁。",
    "{place}日前投入{n}万元，{topic}{deed}，{lead}也换成新的，{folk}拍手叫好。",
    "入夏以后，{place}{topic}{deed}，每天有{n}名{folk}前来打听{lead}。",
    "由{place}{folk}发起，{topic}近日{deed}，{n}件{lead}已经到位。",
    "今年前{n}天，{place}{topic}{deed}，围绕{lead}的纠纷一件也没有，{folk}省心不少。",
)
TIMES: Final = (
    "如今",
    "去年冬天",
    "天刚亮",
    "到了傍晚",
    "刚开始那阵子",
    "第{n}天一早",
    "雨停以后",
    "一到周末",
    "起初",
    "眼下",
    "过了霜降",
    "在{place}村口",
    "说起{topic}",
    "看着{thing}",
    "据{folk}介绍",
    "按照{place}的安排",
    "为了{thing}",
    "一位{folk}回忆",
    "春耕时节",
    "论{thing}",
    "晌午时分",
    "上个月",
    "每逢集日",
    "靠着{thing}",
    "打那以后",
    "提起{folk}",
    "试行{n}天后",
    "不到半年",
    "放在过去",
    "多年以来",
    "除了{thing}",
)
CLAUSES: Final = (
    "{folk}把{thing}重新检查了一遍",
    "{topic}的{thing}比往年多出{n}件",
    "{n}名{folk}轮流照看{thing}",
    "{thing}由{place}统一登记",
    "{topic}离镇上只有{n}里",
    "{folk}凑钱买下{n}件{thing}",
    "{thing}用久了难免损坏",
    "{place}请来{folk}讲授{topic}的门道",
    "{topic}周围种上{n}棵水杉",
    "{folk}给每件{thing}挂上编号",
    "关于{thing}的账目每月公布",
    "{folk}夜里也守在{topic}旁边",
    "{thing}从外地运来要走{n}天",
    "{place}把{topic}列入今年的{n}件实事",
    "{folk}最怕{thing}出毛病",
    "{topic}的规矩写在墙上",
    "{folk}从箱底翻出一张{thing}的照片",
    "每月有{n}名{folk}报名照管{topic}",
    "{thing}坏了随时有人来修",
    "{place}的{folk}起初并不看好{topic}",
    "邻近几个乡镇也来学{topic}的做法",
    "{folk}清早就来排队领{thing}",
    "{thing}怎样摆放有讲究",
    "新来的{folk}跟着老{folk}认{thing}",
    "一场大风吹倒{n}处{thing}",
    "{place}划出专门地块安置{topic}",
    "{topic}门口贴出{thing}使用须知",
    "{folk}翻山越岭送来{thing}",
    "图省事的人曾想换掉{thing}",
    "{thing}价钱涨过{n}回",
    "{topic}停了半年又恢复",
    "{folk}熬过最难的冬季",
    "{thing}经得起雨淋日晒",
    "没有人记得{topic}从何时起步",
    "{n}公里外的{folk}骑车赶到",
    "夏季用水紧张，{thing}照样运转",
    "{folk}拆下旧零件给{thing}配套",
    "{place}聘请退休教师记录{topic}往事",
    "{topic}每逢初一对外开放",
    "{thing}表面磨出亮光",
    "青年{folk}学会用手机预约{thing}",
    "{folk}家里至今留着第一份{thing}凭据",
    "一份关于{topic}的问卷收回{n}张",
    "{thing}堆到屋檐底下",
    "{folk}彼此商定轮值名单",
    "两家企业愿意赞助{topic}",
    "{thing}出口曾被泥沙堵住",
    "县里拨来专款修缮{topic}",
    "深夜里{thing}发出响动",
    "{folk}用土办法试出窍门",
    "{topic}名声传到邻省",
    "{thing}尺寸分成大中小三档",
    "谁损坏{thing}，谁负责赔偿",
    "{folk}回乡头一件事是看望{topic}",
    "寒潮来临之前，{thing}裹上草帘",
    "{topic}账上余款不足{n}元",
    "{folk}盘点库房，找出{n}套{thing}",
    "木牌上写着{topic}简史",
    "{topic}今年省下{n}万元",
)
ENDINGS: Final = (
    "{folk}都说{thing}好用",
    "{thing}再没有断过档",
    "谁也不愿{topic}再停下来",
    "{topic}就这样{deed}",
    "连{place}以外的{folk}也赶来看{thing}",
    "算下来每户增收{n}元",
    "{thing}少了{n}件也能查清",
    "来{topic}帮忙的人越来越多",
    "{folk}心里有了底",
    "{topic}成了{place}的新去处",
    "先后有{n}人为{thing}出过主意",
    "原来的{thing}留作纪念",
    "往后{thing}还要添{n}件",
    "剩下的{thing}年底前补齐",
    "{folk}与{topic}再也分不开",
    "当天傍晚便见了成效",
    "省下的工夫够{folk}忙别的",
    "连孩子也懂得爱惜{thing}",
    "比原先快了将近一半",
    "坐着就能望见{topic}全貌",
    "隔壁县也派人取经",
    "多亏{folk}及时补救",
    "此后再未发生争执",
    "这笔钱全部用在{thing}上",
    "没过几天又添{n}处",
    "笑声从{topic}里传出来",
    "一年下来损耗不到两成",
    "往返路费由集体承担",
    "留给{folk}的时间并不宽裕",
    "登记簿写满{n}页",
    "唯独{thing}保持原样",
    "老规矩因此改了过来",
    "收入归{folk}平均分配",
    "远近都夸{topic}办得实在",
    "清单张贴在公告栏内",
    "最后还是{folk}拿定主意",
    "误工补贴按月发放",
    "下一步打算扩大规模",
    "大雨过后仍旧完好",
    "好消息传遍山沟",
    "谁家也没有落下",
    "价格比市面便宜{n}元",
    "意见箱收到{n}封感谢信",
    "试用三个月没有差错",
    "参观者在{topic}合影留念",
    "既省力又安全",
    "手脚慢的也能跟上",
    "空闲房间改作{thing}库房",
    "起早贪黑总算值得",
    "{thing}的难题迎刃而解",
)
SPEECHES: Final = (
    "“当初谁敢想？”{folk}感慨。",
    "“{thing}坏一件补一件，花不了几个钱。”{folk}算过账。",
    "“我在{topic}干了{n}个月，样样都熟。”{folk}介绍。",
    "“别家有的，{place}也要有！”{folk}回答得干脆。",
    "“有了{thing}，{topic}才像个样子。”{folk}说。",
    "“{topic}{deed}，我们盼了{n}年。”一名{folk}告诉记者。",
    "“别看{thing}不起眼，{folk}离不开它。”负责人说。",
    "“{thing}交给谁管？”有{folk}问。大家商量了{n}次才定下来。",
)
CAPTIONS: Final = (
    "{folk}在检查{thing}",
    "{place}{topic}一景",
    "{folk}与{thing}",
    "{place}的{thing}",
    "{folk}正在{topic}忙碌",
)
PAGE_NAMES: Final = "要闻 综合 民生 乡村 社会 文化 经济".split()

# Characters that ordinary words double (人人, 天天): doubled at a cut, they prove no damage.
REDUPLICATED: Final = "人天日年月个家种层步点处时间事件样条代户村县常刚渐慢好大小高多只次本"

# The characters above that look otherwise in Traditional print, besides those of the conventions.
_PAIRS: Final = """
    萬万 個个 麼么 樂乐 鄉乡 買买 雲云 畝亩 倉仓 儀仪 衆众 兒儿 養养 獸兽 馮冯 準准 湊凑 幾几
    鑿凿 剛刚 別别 劇剧 區区 醫医 滷卤 廠厂 廳厅 壓压 廂厢 廚厨 縣县 雙双 變变 葉叶 聽听 噴喷
    團团 園园 圍围 壞坏 壩坝 塢坞 牆墙 夠够 婦妇 寬宽 嶼屿 嶺岭 峯峰 帶带 幫帮 牀床 庫库 張张
    彎弯 歸归 願愿 戲戏 擴扩 護护 掛挂 擠挤 損损 換换 搖摇 攤摊 斷断 舊旧 曬晒 機机 條条 構构
    櫃柜 欄栏 樹树 樣样 檔档 樁桩 樓楼 畢毕 氣气 沒没 瀝沥 澆浇 測测 濟济 漸渐 漁渔 溫温
    灣湾 溼湿 滿满 濾滤 灘滩 滅灭 燈灯 煙烟 燒烧 愛爱 狀状 療疗 鹽盐 盤盘 碼码 磚砖 硯砚 離离
    稈秆 種种 積积 窯窑 籠笼 籃篮 糧粮 糾纠 紀纪 紛纷 紙纸 練练 織织 繞绕 給给 繩绳 維维 綢绸
    綠绿 纜缆 職职 藝艺 節节 蘆芦 葦苇 蔭荫 藥药 蓮莲 獲获 營营 補补 襯衬 裝装 規规 覽览 訂订
    認认 讓让 講讲 證证 診诊 誰谁 調调 謎谜 譜谱 負负 賬账 貨货 質质 販贩 購购 貯贮 貫贯 費费
    趕赶 輪轮 輕轻 轎轿 邊边 達达 運运 還还 遞递 鄰邻 鋼钢 錢钱 鉢钵 鈴铃 鋪铺 銷销 鎖锁 鍋锅
    錯错 鎮镇 鐮镰 閘闸 閥阀 隊队 陽阳 陣阵 陸陆 險险 難难 霧雾 霽霁 頂顶 預预 風风 飛飞 飲饮
    飼饲 餌饵 館馆 駱骆 驗验 魚鱼 鮮鲜 鳥鸟 麥麦 齊齐 龍龙 兩两 歷历 爭争 虧亏 傳传 餘余 償偿 憑凭
    響响 塊块 誇夸 簾帘 擔担 撥拨 擺摆 溝沟 漲涨 竅窍 緊紧 繕缮 腳脚 試试 誤误 謝谢 貪贪 貼贴
    賠赔 贊赞 遠远 閒闲 須须 騎骑
""".split()
TRADITIONAL: Final = {
    **{plain: other for other, plain in SIMPLIFIED.items()},
    **{pair[1]: pair[0] for pair in _PAIRS},
}
