"""County-level cities and districts of China that the gazetteer, which ends at prefectures, does not hold.

Left out are those that are as well a usual family name, a mountain or a firm’s word.
"""

CN_TOWNS = frozenset(
    name.strip()
    for name in """
    Anqiu, Changshu, Chongzhou, Cixi, Conghua, Danjiangkou, Danyang, Dengfeng, Dongtai, Dujiangyan, Dunhuang,
    Emeishan, Enping, Fuqing, Gaomi, Gaoyou, Golmud, Gongyi, Guanghan, Haimen, Haining, Hancheng, Huayin,
    Hunchun, Jiande, Jiangyin, Jiaozhou, Jinghong, Jingjiang, Jinjiang, Kaiping, Kashgar, Korla, Kunshan,
    Laixi, Laiyang, Laizhou, Langzhong, Leiyang, Leqing, Lin’an, Lin'an, Lintong, Liuyang, Liyang, Longkou,
    Manzhouli, Penglai, Pengzhou, Pingdu, Pinghu, Pizhou, Pudong, Qianjiang, Qidong, Qingzhou, Qionglai, Qufu,
    Rongcheng, Rugao, Ruili, Rushan, Shengzhou, Shouguang, Suifenhe, Taicang, Taixing, Tengzhou, Tongxiang,
    Turpan, Wafangdian, Wuyishan, Xiantao, Xiangxiang, Xinzheng, Yangzhong, Yizheng, Yicheng, Yiwu, Yixing,
    Yongcheng, Yuyao, Zaoyang, Zengcheng, Zhangjiagang, Zhaoyuan, Zhucheng, Zhuji, Zoucheng,
    Anji, Botou, Changge, Chishui, Dangyang, Dengzhou, Erenhot, Fengcheng, Fuding, Gao'an,
    Gaobeidian, Gao’an, Guixi, Honghu, Jiangdu, Jiangyou, Jimo, Jishou, Laohekou, Leling, Lianzhou,
    Lingbao, Linqing, Linzhou, Linzi, Luoding, Macheng, Mengzhou, Mianzhu, Miluo, Nan'an, Nan’an,
    Ningguo, Panyu, Puning, Qian'an, Qian’an, Qinyang, Qixia, Renqiu, Rui'an, Rui’an, Ruzhou, Sanhe,
    Shahe, Shangyu, Shaoshan, Shifang, Shishou, Shunde, Tengchong, Tianmen, Wendeng, Wu'an, Wujiang,
    Wuzhen, Wu’an, Xichang, Xingyang, Yanshi, Yong'an, Yong’an, Yuzhou, Zhangqiu,
    Zhangshu, Zhijiang, Zhongxiang, Zhoucun, Zhuozhou, Zunhua
    """.replace("\n", " ").split(",")
)
