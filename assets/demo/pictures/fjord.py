"""Sunrise over the fjord: turbines on the hills, a boat at the jetty."""

from brush import HEIGHT, WIDTH, Picture

SHORE = 560


def draw():
    p = Picture(11)
    p.sky(SHORE + 4, (0, "#86AFC6"), (0.45, "#BFD6D6"), (0.78, "#F3DDBF"),
          (1, "#FBE4C2"))
    p.sun(1500, 462, 74, "#FFF7E4", "#FFE6B3")
    p.streaks(14, 90, 400, (260, 700), 12, "#FFFFFF", 0.42)
    _hills(p)
    p.rect(0, SHORE, WIDTH, HEIGHT - SHORE,
           p.fade((0, "#C9D3C9"), (0.12, "#9FBEC4"), (1, "#35738D")))
    p.mirror(1500, SHORE + 6, 930, 150, "#FFF0CF", 0.85)
    p.glints(SHORE, 1010, "#F4F7F1", 70, 0.42)
    _sail(p, 1245, 596)
    _jetty(p)
    _boat(p, 1432, 838)
    _reeds(p)
    for x, y, s in ((1300, 236, 15), (1352, 262, 11), (1246, 272, 9)):
        p.gull(x, y, s, "#5B7482", 0.8)
    return p


def _hills(p):
    far = p.ridge(535, 500, 13, 2.1)
    p.land(far[:], "#A9BEC0")
    for x, tall, turn in ((1130, 92, 15), (1215, 100, 48), (1300, 106, 80)):
        p.turbine(x, _height(far, x) + 4, tall, "#EEF3F0", turn)
    mid = p.ridge(548, 506, 12, 2.6)
    p.land(mid, "#86A5A6")
    for x, tall, turn in ((1640, 168, 25), (1752, 186, 66), (1868, 204, 98)):
        p.turbine(x, _height(mid, x) + 4, tall, "#F6F8F4", turn)
    near = p.ridge(562, 540, 8, 3.3)
    p.land(near, "#6A8F89")
    p.church(1392, _height(near, 1400) + 3, 36, "#FBF6EA", "#9A5546")
    for x, w in ((1452, 22), (1489, 16), (1344, 20)):
        p.house(x, _height(near, x) + 3, w, w * 0.42, "#EFE4CF", "#8E5A4B",
                "#6A8F89", 1)
    for x in (1322, 1372, 1440, 1478, 1520, 1533):
        y = _height(near, x) + 4
        p.oval(x, y - 8, 9, 12, "#4F7671")


def _height(outline, x):
    return outline[min(160, int(x / WIDTH * 160))][1]


def _sail(p, x, y):
    p.shape(f"M{x} {y - 62}C{x + 28} {y - 40} {x + 36} {y - 18} {x + 36} "
            f"{y - 10}H{x}Z", "#FFFDF6")
    p.shape(f"M{x - 5} {y - 56}L{x - 26} {y - 10}H{x - 5}Z", "#F3E6D2")
    p.shape(f"M{x - 32} {y - 6}H{x + 42}L{x + 30} {y + 5}H{x - 22}Z",
            "#2B5568")
    p.streak(x - 26, y + 12, 60, 3, "#FFFDF6", 0.5)


def _jetty(p):
    wood, side, dark = "#7C6A5A", "#57493F", "#40362F"
    posts = ((1240, 748, 46), (1346, 766, 56), (1470, 790, 70),
             (1616, 818, 86), (1780, 850, 106))
    for x, y, long in posts:
        p.rect(x, y - long * 0.35, 9 + long * 0.06, long * 1.4, dark, 3)
        p.streak(x - 10, y + long * 1.05, 44, 3, "#E9F1EE", 0.6)
    p.area([(1216, 742), (1920, 862), (1920, 908), (1216, 758)], wood)
    p.area([(1216, 758), (1920, 908), (1920, 934), (1216, 766)], side)
    for step in range(2, 46):
        t = (step / 47) ** 1.25
        x = 1216 + 704 * t
        p.stroke(f"M{x:.0f} {742 + 120 * t:.0f}L{x - 9 - 14 * t:.0f} "
                 f"{758 + 146 * t:.0f}", side, 1.6, 0.55)
    p.area([(1216, 742), (1920, 862), (1920, 868), (1216, 744)], "#D9BE97",
           0.8)
    for x, y, long in posts:
        p.rect(x, y - long * 0.62, 9 + long * 0.06, long * 0.66, dark, 3)
        p.rect(x, y - long * 0.62, 3 + long * 0.02, long * 0.6, "#B5987A", 2,
               0.6)


def _boat(p, x, y):
    p.oval(x, y + 22, 152, 13, "#1F4F63", 0.4)
    p.shape(f"M{x - 150} {y - 34}C{x - 80} {y - 12} {x + 70} {y - 12} "
            f"{x + 146} {y - 42}C{x + 140} {y - 6} {x + 112} {y + 22} "
            f"{x + 84} {y + 22}H{x - 96}C{x - 124} {y + 16} {x - 142} "
            f"{y - 8} {x - 150} {y - 34}Z", "#B4473B")
    p.shape(f"M{x - 150} {y - 34}C{x - 80} {y - 12} {x + 70} {y - 12} "
            f"{x + 146} {y - 42}L{x + 145} {y - 31}C{x + 70} {y} {x - 80} "
            f"{y} {x - 147} {y - 24}Z", "#F5EBDA")
    p.stroke(f"M{x - 60} {y - 22}L{x - 172} {y + 14}", "#C9A877", 6)
    p.shape(f"M{x - 166} {y + 8}l-44 12l8 9l40-11Z", "#C9A877")
    p.stroke(f"M{x + 144} {y - 38}Q{x + 170} {y - 20} {x + 196} {y - 34}",
             "#E8DCC4", 3)
    for step in range(5):
        p.streak(x - 120 + step * 14, y + 32 + step * 9, 230 - step * 38, 3,
                 "#B4473B", 0.3 - step * 0.05)


def _reeds(p):
    bank = p.ridge(1180, 948, 14, 3.4, 2.2)
    p.land(bank, "#5C6B4A")
    p.grass(bank, 260, 120, "#7F8B57", 0.42, 0.22, 60)
    p.grass(bank, 200, 92, "#4E5E42", 0.36, 0.3, 90)
    for _ in range(15):
        i = p.dice.randrange(96, 160)
        x, y = bank[i]
        tall = p.dice.uniform(90, 165)
        p.stroke(f"M{x:.0f} {y + 20:.0f}Q{x + 4:.0f} {y - tall * 0.5:.0f} "
                 f"{x + 14:.0f} {y - tall:.0f}", "#6F7A4C", 3)
        p.push(x + 14, y - tall, 1, False, 8)
        p.rect(-5, -30, 10, 36, "#74503C", 5)
        p.pop()
