extension SyntheticFunction {
    /// 教育
    public static let education = SyntheticFunction(
        name: "教育局", duties: ["拟订全市教育发展规划并推动落实", "统筹学前教育、义务教育和职业教育的布局与质量监测", "组织教师招聘、培训和职称评审"],
        offices: ["秘书科", "计划财务科", "基础教育科", "教师工作科", "校园安全科"],
        units: ["第一中学", "实验小学", "教育技术装备站", "特殊教育学校"],
        lines: [
            BudgetLine("2050101", "教育支出", "教育管理事务", "行政运行", .administration, 96),
            BudgetLine("2050199", "教育支出", "教育管理事务", "其他教育管理事务支出", .project, 58),
            BudgetLine("2050202", "教育支出", "普通教育", "小学教育", .institution, 262),
            BudgetLine("2050203", "教育支出", "普通教育", "初中教育", .institution, 181),
            BudgetLine("2050299", "教育支出", "普通教育", "其他普通教育支出", .project, 127),
        ],
        projects: [
            Project(
                name: "义务教育薄弱环节改善项目", things: [Thing("改造教室数量", "间", 42), Thing("配备课桌椅数量", "套", 1_260)],
                benefit: "乡村学校办学条件改善"),
            Project(
                name: "骨干教师研修经费", things: [Thing("参训教师人次", "人次", 320), Thing("举办研修班期数", "期", 6)],
                benefit: "教师课堂教学水平提升"),
            Project(
                name: "校园安防（视频）联网工程", things: [Thing("新装摄像点位", "个", 210), Thing("接入学校数量", "所", 35)],
                benefit: "校园安全防范能力增强"),
            Project(
                name: "“晨读计划”图书配送", things: [Thing("配送图书册数", "册", 15_000), Thing("覆盖班级数量", "个", 280)],
                benefit: "学生阅读习惯养成"),
        ], earnsFees: true)

    /// 财政
    public static let finance = SyntheticFunction(
        name: "财政局", duties: ["编制本级预算草案并组织执行", "管理政府采购、国库集中支付和政府债务", "组织开展预算绩效评价与会计监督"],
        offices: ["综合科", "预算科", "国库科", "绩效管理科", "会计科", "监督检查科"],
        units: ["国库集中支付中心", "财政投资评审中心", "预算绩效评价中心"],
        lines: [
            BudgetLine("2010601", "一般公共服务支出", "财政事务", "行政运行", .administration, 384),
            BudgetLine("2010602", "一般公共服务支出", "财政事务", "一般行政管理事务", .project, 112),
            BudgetLine("2010607", "一般公共服务支出", "财政事务", "信息化建设", .project, 66),
            BudgetLine("2010650", "一般公共服务支出", "财政事务", "事业运行", .institution, 147),
        ],
        projects: [
            Project(
                name: "财政投资评审服务费", things: [Thing("评审项目数量", "个", 75), Thing("出具评审报告份数", "份", 75)],
                benefit: "财政资金使用效益提高"),
            Project(
                name: "预算管理一体化运维经费", things: [Thing("服务预算单位数量", "家", 264), Thing("现场培训场次", "场", 5)],
                benefit: "预算执行监控更加及时"),
            Project(
                name: "会计资格考试组织经费", things: [Thing("设置考点数量", "个", 4), Thing("服务考生人数", "人", 2_300)],
                benefit: "会计人才队伍壮大"),
        ])

    /// 档案
    public static let archives = SyntheticFunction(
        name: "档案馆", duties: ["收集和保管本级机关团体的永久、长期档案", "推进馆藏档案数字化与开放鉴定", "编研地方史料并提供查阅利用"],
        offices: ["办公室", "收集保管科", "数字档案科"], units: ["声像档案服务中心"],
        lines: [
            BudgetLine("2012601", "一般公共服务支出", "档案事务", "行政运行", .administration, 468),
            BudgetLine("2012602", "一般公共服务支出", "档案事务", "一般行政管理事务", .project, 41),
            BudgetLine("2012604", "一般公共服务支出", "档案事务", "档案馆", .project, 233),
        ],
        projects: [
            Project(
                name: "馆藏档案数字化加工项目", things: [Thing("扫描档案页数", "页", 480_000), Thing("著录条目数量", "条", 36_000)],
                benefit: "档案查询效率提升"),
            Project(
                name: "库房恒温恒湿设备更新", things: [Thing("更新机组数量", "台", 8), Thing("监测点位数量", "个", 32)],
                benefit: "档案实体保管安全"),
            Project(
                name: "口述史料征集经费", things: [Thing("采访人数", "人", 24), Thing("形成影像时长", "小时", 60)],
                benefit: "地方记忆得到留存"),
        ])

    /// 机关事务
    public static let offices = SyntheticFunction(
        name: "机关事务管理局", duties: ["负责集中办公区的物业、餐饮和安全保卫", "管理机关办公用房与公务用车平台", "推进公共机构节能和垃圾分类"],
        offices: ["综合科", "资产管理科", "车辆管理科", "节能科"], units: ["机关后勤服务中心", "公务用车保障中心", "会议中心"],
        lines: [
            BudgetLine("2010301", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行", .administration, 226),
            BudgetLine("2010302", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务", .project, 92),
            BudgetLine("2010303", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "机关服务", .project, 343),
            BudgetLine("2010350", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "事业运行", .institution, 118),
        ],
        projects: [
            Project(
                name: "集中办公区物业服务费", things: [Thing("保洁服务面积", "平方米", 58_000), Thing("保安岗位数量", "个", 46)],
                benefit: "机关运转保障有力"),
            Project(
                name: "公共机构节能改造项目", things: [Thing("改造路灯数量", "盏", 320), Thing("安装分项计量表", "块", 85)],
                benefit: "单位建筑面积能耗下降"),
            Project(
                name: "公务用车平台运行经费", things: [Thing("保障车辆数量", "辆", 64), Thing("派车响应次数", "次", 5_200)],
                benefit: "公务出行规范高效"),
        ])

    /// 卫生健康
    public static let health = SyntheticFunction(
        name: "卫生健康委员会", duties: ["组织实施基本公共卫生服务项目", "监督管理医疗机构服务质量", "统筹妇幼健康、老龄健康和职业病防治"],
        offices: ["办公室", "医政科", "疾控科", "妇幼健康科", "规划财务科"], units: ["第二人民医院", "疾病预防控制中心", "妇幼保健院"],
        lines: [
            BudgetLine("2100101", "卫生健康支出", "卫生健康管理事务", "行政运行", .administration, 88),
            BudgetLine("2100201", "卫生健康支出", "公立医院", "综合医院", .institution, 317),
            BudgetLine("2100408", "卫生健康支出", "公共卫生", "基本公共卫生服务", .project, 246),
            BudgetLine("2100409", "卫生健康支出", "公共卫生", "重大公共卫生服务", .project, 83),
        ],
        projects: [
            Project(
                name: "基本公共卫生服务补助资金",
                things: [Thing("建立电子健康档案份数", "份", 86_000), Thing("老年人体检人数", "人", 9_400)],
                benefit: "居民健康素养水平提高"),
            Project(
                name: "适龄儿童免疫规划经费", things: [Thing("接种疫苗剂次", "剂次", 42_000), Thing("冷链巡检次数", "次", 36)],
                benefit: "传染病发病率保持低位"),
            Project(
                name: "乡村医生培训经费", things: [Thing("培训乡村医生人次", "人次", 260), Thing("考核合格人数", "人", 250)],
                benefit: "基层诊疗能力提升"),
        ], earnsFees: true)

    /// 农业农村
    public static let agriculture = SyntheticFunction(
        name: "农业农村局", duties: ["拟订种植业、畜牧业发展计划", "组织高标准农田建设与农机推广", "监管农产品质量安全和动植物防疫"],
        offices: ["办公室", "种植业股", "畜牧兽医股", "农田建设股"], units: ["农业技术推广中心", "动物疫病预防控制站"],
        lines: [
            BudgetLine("2130101", "农林水支出", "农业农村", "行政运行", .administration, 173),
            BudgetLine("2130104", "农林水支出", "农业农村", "事业运行", .institution, 206),
            BudgetLine("2130108", "农林水支出", "农业农村", "病虫害控制", .project, 74),
            BudgetLine("2130153", "农林水支出", "农业农村", "耕地建设与利用", .project, 288),
        ],
        projects: [
            Project(
                name: "高标准农田建设项目", things: [Thing("建设高标准农田面积", "亩", 12_000), Thing("新修灌溉渠道长度", "公里", 26)],
                benefit: "粮食综合生产能力提升"),
            Project(
                name: "重大动物疫病强制免疫", things: [Thing("免疫牲畜数量", "头", 31_000), Thing("采样检测份数", "份", 1_800)],
                benefit: "养殖环节疫病风险降低"),
            Project(
                name: "设施蔬菜示范推广经费", things: [Thing("建设示范点数量", "个", 7), Thing("推广新品种数量", "个", 12)],
                benefit: "农户种植收益增加"),
        ])

    /// 交通运输
    public static let transport = SyntheticFunction(
        name: "交通运输局", duties: ["编制综合交通运输体系规划", "负责农村公路建设养护与路政管理", "监管道路客货运输和出租汽车行业"],
        offices: ["办公室", "规划建设科", "运输管理科", "安全监督科"], units: ["公路养护中心", "交通运输综合执法支队"],
        lines: [
            BudgetLine("2140101", "交通运输支出", "公路水路运输", "行政运行", .administration, 146),
            BudgetLine("2140104", "交通运输支出", "公路水路运输", "公路建设", .project, 322),
            BudgetLine("2140106", "交通运输支出", "公路水路运输", "公路养护", .project, 197),
            BudgetLine("2140199", "交通运输支出", "公路水路运输", "其他公路水路运输支出", .institution, 94),
        ],
        projects: [
            Project(
                name: "农村公路提档升级工程", things: [Thing("改建公路里程", "公里", 38), Thing("新建桥涵数量", "座", 5)],
                benefit: "群众出行条件改善"),
            Project(
                name: "公路日常养护经费", things: [Thing("养护公路里程", "公里", 640), Thing("清理边沟长度", "公里", 210)],
                benefit: "路网通行能力保持"),
            Project(
                name: "城乡公交运营补贴", things: [Thing("补贴公交线路数量", "条", 17), Thing("全年发班次数", "班次", 46_000)],
                benefit: "公共交通覆盖面扩大"),
        ])

    /// 街道
    public static let community = SyntheticFunction(
        name: "街道办事处", duties: ["统筹辖区社区治理和网格化服务", "落实民政救助、就业帮扶等便民事项", "协调市容环境、消防和物业管理"],
        offices: ["党政综合办公室", "社区治理办公室", "便民服务中心"], units: ["社区事务受理站"],
        lines: [
            BudgetLine("2010301", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行", .administration, 204),
            BudgetLine("2013299", "一般公共服务支出", "组织事务", "其他组织事务支出", .project, 35),
            BudgetLine("2080208", "社会保障和就业支出", "民政管理事务", "基层政权建设和社区治理", .project, 421),
            BudgetLine("2120399", "城乡社区支出", "城乡社区公共设施", "其他城乡社区公共设施支出", .project, 88),
        ],
        projects: [
            Project(
                name: "社区网格员工作补助", things: [Thing("聘用网格员人数", "人", 68), Thing("网格数量", "个", 34)],
                benefit: "居民诉求响应速度加快"),
            Project(
                name: "老旧小区楼道整治项目", things: [Thing("整治楼道单元数量", "个", 210), Thing("清运杂物车次", "车次", 160)],
                benefit: "居住环境安全整洁"),
            Project(
                name: "社区文体活动经费", things: [Thing("举办文体活动场次", "场", 24), Thing("参与居民人次", "人次", 3_600)],
                benefit: "邻里关系融洽"),
        ])

    /// All functions.
    public static let all = [
        education, finance, archives, offices, health, agriculture, transport, community,
    ]
}
