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
    Yongcheng, Yuyao, Zaoyang, Zengcheng, Zhangjiagang, Zhaoyuan, Zhucheng, Zhuji, Zoucheng
    """.replace("\n", " ").split(",")
)
