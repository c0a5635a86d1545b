"""A town hall at dusk: the door stands open and somebody is expected."""

from brush import HEIGHT, WIDTH, Picture

GROUND = 846


def draw():
    p = Picture(71)
    p.sky(900, (0, "#1D3B52"), (0.5, "#4E7186"), (0.8, "#B08F8C"),
          (1, "#E0AE8B"))
    for _ in range(46):
        p.disc(p.dice.uniform(0, 1100), p.dice.uniform(20, 400),
               p.dice.uniform(1, 2.4), "#F6EFDF", p.dice.uniform(0.3, 0.8))
    p.streaks(7, 330, 620, (300, 700), 13, "#E9B79B", 0.4)
    _town(p)
    _wall(p)
    for x in (1176, 1716):
        _window(p, x, 470, x == 1716)
    for x in (1176, 1446, 1716):
        _window(p, x, 120, x == 1176)
    _ground(p)
    _door(p)
    _steps(p)
    p.person(1436, 770, 232, "#0F5A7A", "#2B3A45", "#C9A063",
             mirror=True, arm=66)
    p.person(1278, 930, 250, "#B0863C", "#33434F", "#7A4A32", "#E2B593",
             arm=58, bag="#6B3F54")
    _bicycle(p, 1716, 900)
    return p


def _town(p):
    roofs = p.ridge(742, 742, 6, 4)
    p.land(roofs, "#3B566A")
    for x, w, h in ((40, 150, 120), (210, 180, 150), (420, 130, 110),
                    (580, 190, 160), (800, 150, 130), (960, 120, 150)):
        p.house(x, 860, w, h, "#344E62", "#2A4356", "#F0BE77",
                2 + w % 3)
    p.church(640, 742, 150, "#40586B", "#334B5E")


def _wall(p):
    """Yellow-washed brick with pilasters, cornice and a granite foot."""
    p.rect(1040, 0, 880, GROUND, p.fade((0, "#A77B4F"), (1, "#C08D58")))
    p.rect(1040, 0, 16, GROUND, "#8E6743")
    for row in range(28):
        shift = 34 * (row % 2)
        for x in range(1070 + shift, 1920, 68):
            if p.dice.random() < 0.17:
                p.rect(x, 30 + row * 29, 44, 9, "#8E6743", 2, 0.34)
    for x in (1056, 1330, 1600, 1870):
        p.rect(x, 60, 50, GROUND - 60, "#B58451", 0, 0.7)
        p.rect(x, 60, 5, GROUND - 60, "#D9A971", 0, 0.45)
    p.rect(1026, 44, 900, 24, "#E9D6B4")
    p.rect(1026, 68, 900, 8, "#7E5C3D")
    p.rect(1040, 404, 880, 16, "#DDC59C")
    p.rect(1034, 780, 890, 66, "#6E7780")
    p.rect(1034, 780, 890, 8, "#8C959C")
    for x in range(1100, 1920, 128):
        p.rect(x, 788, 3, 58, "#565F69")


def _window(p, x, y, lit):
    p.rect(x - 12, y - 12, 142, 232, "#EADBBF", 3)
    pane = p.fade((0, "#FFE3A3"), (1, "#F6B968")) if lit else \
        p.fade((0, "#46657A"), (1, "#2A4558"))
    p.rect(x, y, 118, 208, pane)
    if lit:
        p.disc(x + 59, y + 104, 230,
               p.shine((0, "#FFD58A", 0.4), (1, "#FFD58A", 0)))
    else:
        p.area([(x, y + 140), (x + 118, y + 30), (x + 118, y + 70),
                (x, y + 190)], "#FFFFFF", 0.09)
    p.stroke(f"M{x + 59} {y}V{y + 208}M{x} {y + 70}H{x + 118}"
             f"M{x} {y + 140}H{x + 118}", "#F3E8D2", 8)
    p.rect(x - 22, y + 218, 162, 14, "#DDC59C", 3)


def _door(p):
    p.disc(1505, 610, 470, p.shine((0, "#FFD58A", 0.55), (1, "#FFD58A", 0)))
    p.rect(1376, 430, 258, 356, "#EADBBF")
    p.area([(1352, 430), (1505, 356), (1658, 430)], "#EADBBF")
    p.area([(1388, 422), (1505, 366), (1622, 422)], "#C8AE82")
    p.disc(1505, 400, 13, "#EADBBF")
    p.rect(1396, 452, 218, 330,
           p.fade((0, "#FFF0C4"), (0.6, "#FFD88F"), (1, "#F3B562")))
    p.area([(1440, 782), (1570, 782), (1556, 700), (1454, 700)], "#D99A55")
    p.rect(1454, 560, 102, 140, "#F9CF8B")
    p.stroke("M1505 452V506", "#8A6137", 4)
    p.disc(1505, 522, 19, "#FFFCEB")
    p.disc(1505, 522, 76, p.shine((0, "#FFFFFF", 0.8), (1, "#FFFFFF", 0)))
    p.area([(1396, 452), (1340, 432), (1340, 806), (1396, 782)], "#1F4A4C")
    p.area([(1614, 452), (1676, 432), (1676, 806), (1614, 782)], "#275A5B")
    for x, sign in ((1396, -1), (1614, 1)):
        for top, end in ((474, 590), (616, 756)):
            p.area([(x + sign * 12, top), (x + sign * 46, top - 9),
                    (x + sign * 46, end + 9), (x + sign * 12, end)],
                   "#3A7472")
    p.disc(1388, 622, 6, "#E8C27A")
    p.disc(1624, 622, 6, "#E8C27A")
    for x in (1356, 1654):
        p.disc(x, 356, 64, p.shine((0, "#FFE9B0", 0.8), (1, "#FFE9B0", 0)))
        p.rect(x - 11, 336, 22, 40, "#FFF2C9", 6)
        p.stroke(f"M{x - 15} 332h30M{x - 13} 380h26M{x} 332v-12",
                 "#2C3A42", 5)


def _steps(p):
    for n, (left, right, y) in enumerate(
            ((1350, 1660, 782), (1322, 1690, 808), (1294, 1720, 834))):
        p.rect(left, y, right - left, 26, "#8D949A")
        p.rect(left, y, right - left, 7, "#E9CF9F" if n < 2 else "#D6C3A0")
    p.area([(1396, 782), (1614, 782), (1640, 860), (1376, 860)], "#FFD98F",
           0.36)


def _ground(p):
    p.rect(0, GROUND, WIDTH, HEIGHT - GROUND,
           p.fade((0, "#56626C"), (1, "#333F4A")))
    for row in range(9):
        y = GROUND + 8 + row * row * 2.6 + row * 6
        for x in range(-40 + 31 * (row % 2), WIDTH, 62 + row * 9):
            p.rect(x, y, 44 + row * 7, 3 + row * 0.6, "#6E7A83", 2, 0.4)
    p.area([(1376, 858), (1640, 858), (1806, HEIGHT), (1160, HEIGHT)],
           p.fade((0, "#FFD98F", 0.75), (1, "#FFD98F", 0.12)))


def _bicycle(p, x, y):
    for wheel in (x - 8, x + 132):
        p.oval(wheel, y + 1, 58, 5, "#1B2730", 0.4)
        p.stroke(f"M{wheel - 52} {y - 52}a52 52 0 1 0 104 0a52 52 0 1 0-104 0",
                 "#1B2730", 7)
        p.disc(wheel, y - 52, 6, "#1B2730")
    p.stroke(f"M{x - 8} {y - 52}L{x + 42} {y - 124}H{x + 112}L{x + 54} "
             f"{y - 52}H{x - 8}M{x + 54} {y - 52}L{x + 36} {y - 140}"
             f"M{x + 132} {y - 52}L{x + 106} {y - 148}", "#A8392F", 7)
    p.stroke(f"M{x + 16} {y - 144}H{x + 54}M{x + 106} {y - 148}q20 -14 32 2",
             "#1B2730", 9)
    p.rect(x + 112, y - 138, 58, 40, "#9A7348", 6)
    p.stroke(f"M{x + 116} {y - 124}h50M{x + 116} {y - 112}h50", "#7B5936", 3)
