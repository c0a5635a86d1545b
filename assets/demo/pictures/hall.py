"""The village hall on a summer night: lamps, a long table, neighbours."""

import math

from brush import HEIGHT, WIDTH, Picture


def draw():
    p = Picture(103)
    p.sky(760, (0, "#28475F"), (0.45, "#65889A"), (0.75, "#CBB2A4"),
          (1, "#F2C79C"))
    for _ in range(50):
        p.disc(p.dice.uniform(0, WIDTH), p.dice.uniform(10, 260),
               p.dice.uniform(1, 2.4), "#FBF4E2", p.dice.uniform(0.3, 0.9))
    p.shape("M1212 132A42 42 0 1 1 1158 190A38 38 0 0 0 1212 132Z",
            "#F8EED6")
    p.streaks(9, 300, 600, (300, 760), 13, "#F3CDAA", 0.4)
    _land(p)
    _hall(p, 1400, 742)
    _lights(p)
    _table(p)
    _people(p)
    front = p.ridge(1130, 1008, 12, 2.6, 1.8)
    p.land(front, "#26403C")
    p.grass(front, 380, 70, "#2F4E45", 0.2, 0.35, 60)
    return p


def _land(p):
    far = p.ridge(640, 606, 12, 2.3)
    p.land(far, "#6D7F86")
    for x, tall, turn in ((1150, 76, 30), (1226, 84, 66)):
        p.turbine(x, far[int(x / 12)][1] + 3, tall, "#D9D9D0", turn)
    mid = p.ridge(690, 664, 9, 2.9)
    p.land(mid, "#4A6766")
    for x in range(0, WIDTH, 46):
        y = mid[min(160, int(x / 12))][1]
        tall = p.dice.uniform(34, 80)
        p.oval(x, y + 6, tall * 0.55, tall * 0.6, "#3C5A58")
    near = p.ridge(754, 742, 5, 3.3)
    p.land(near, p.fade((0, "#5B7B5E"), (1, "#33544B")))
    for x, tall in ((1880, 460), (1336, 300)):
        p.tree(x, 772, tall, "#2F5149", "#3E4A3F")


def _hall(p, x, y):
    """A long brick house with tall lit windows; x, y is its left foot."""
    p.rect(x, y - 176, 420, 176, "#A2553F")
    p.rect(x, y - 22, 420, 22, "#5F5B58")
    for row in range(6):
        p.stroke(f"M{x} {y - 48 - row * 24}h420", "#8C4634", 2, 0.5)
    p.area([(x - 26, y - 172), (x + 40, y - 306), (x + 380, y - 306),
            (x + 446, y - 172)], "#394A53")
    p.area([(x - 26, y - 172), (x + 446, y - 172), (x + 440, y - 184),
            (x - 20, y - 184)], "#E9DCC4")
    p.rect(x + 66, y - 342, 34, 56, "#8C4634")
    p.area([(x + 146, y - 176), (x + 210, y - 300), (x + 274, y - 176)],
           "#B0634B")
    p.stroke(f"M{x + 140} {y - 172}L{x + 210} {y - 306}L{x + 280} {y - 172}",
             "#E9DCC4", 9)
    p.disc(x + 210, y - 218, 20, "#FFE0A0")
    for left in (28, 90, 298, 360):
        _pane(p, x + left, y - 142, 36, 104)
    p.rect(x + 170, y - 136, 80, 136, "#E9DCC4", 3)
    p.rect(x + 178, y - 128, 64, 128, "#FFDFA0")
    p.stroke(f"M{x + 210} {y - 128}V{y}", "#E9DCC4", 5)
    p.area([(x + 178, y), (x + 242, y), (x + 300, y + 70), (x + 120, y + 70)],
           "#FFDFA0", 0.4)
    p.disc(x + 210, y - 70, 330,
           p.shine((0, "#FFD58A", 0.34), (1, "#FFD58A", 0)))
    p.stroke(f"M{x - 60} {y + 24}V{y - 430}", "#F1EADB", 7)
    p.disc(x - 60, y - 434, 7, "#E8B84A")
    p.area([(x - 56, y - 424), (x + 92, y - 412), (x - 56, y - 396)],
           "#B3262B")
    p.area([(x - 56, y - 412.5), (x + 80, y - 413.5), (x + 80, y - 410.5),
            (x - 56, y - 407.5)], "#FBF6EA")
    p.area([(x - 26, y - 421.6), (x - 18, y - 421), (x - 18, y - 403),
            (x - 26, y - 401.5)], "#FBF6EA")


def _pane(p, x, y, w, h):
    p.rect(x - 6, y - 6, w + 12, h + 12, "#E9DCC4", 3)
    p.rect(x, y, w, h, p.fade((0, "#FFE9B5"), (1, "#FFCB7C")))
    p.stroke(f"M{x + w / 2} {y}V{y + h}M{x} {y + h * 0.34:.0f}H{x + w}"
             f"M{x} {y + h * 0.67:.0f}H{x + w}", "#E9DCC4", 4)


def _lights(p):
    """Bulbs on a cord between posts and house."""
    for x0, y0, x1, y1, sag in ((1164, 560, 1392, 540, 74),
                                (1392, 540, 1660, 500, 88),
                                (1660, 500, 1890, 540, 70)):
        bulbs = []
        for step in range(25):
            t = step / 24
            bulbs.append((x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
                          + sag * math.sin(math.pi * t)))
        p.stroke("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in bulbs),
                 "#1D2E35", 3)
        for x, y in bulbs[2:-1:4]:
            p.disc(x, y + 10, 44,
                   p.shine((0, "#FFE3A0", 0.7), (1, "#FFE3A0", 0)))
            p.disc(x, y + 10, 9, "#FFF3CE")
    p.rect(1160, 552, 9, 300, "#1D2E35", 3)
    p.rect(1386, 532, 9, 300, "#1D2E35", 3)


def _table(p):
    p.oval(1560, 934, 330, 20, "#17302F", 0.4)
    for x in (1290, 1520, 1800):
        p.rect(x, 832, 16, 96, "#5F4A36", 3)
    p.area([(1284, 806), (1816, 806), (1858, 840), (1240, 840)], "#F3EAD8")
    p.rect(1240, 840, 618, 15, "#D3C6AE", 3)
    for x in range(1310, 1820, 92):
        p.oval(x, 823, 24, 6, "#FFFFFF")
        p.rect(x + 34, 796, 12, 26, "#8FB6A6", 4, 0.9)
    for x in (1370, 1560, 1738):
        p.rect(x - 7, 786, 14, 36, "#FBF6EA", 2)
        p.disc(x, 778, 40, p.shine((0, "#FFE3A0", 0.9), (1, "#FFE3A0", 0)))
        p.shape(f"M{x} 766q8 12 0 20q-8 -8 0 -20Z", "#FFF3CE")


def _people(p):
    seated = ((1326, "#B0453A", "#6B4A36"), (1436, "#3F7F86", "#C9A063"),
              (1640, "#E0A23F", "#3E2C22"), (1752, "#8A5A86", "#BFB7A8"))
    for x, coat, hair in seated:
        p.rect(x - 44, 906, 88, 15, "#6B4F3A", 5)
        p.rect(x - 38, 916, 11, 54, "#4F3B2B", 3)
        p.rect(x + 27, 916, 11, 54, "#4F3B2B", 3)
        p.shape(f"M{x - 16} 806C{x - 44} 808 {x - 46} 834 {x - 46} 862"
                f"L{x - 40} 910H{x + 40}L{x + 46} 862"
                f"C{x + 46} 834 {x + 44} 808 {x + 16} 806Z", coat)
        p.rect(x - 8, 790, 16, 26, "#D9A583", 6)
        p.oval(x, 776, 21, 25, hair)
    p.person(1214, 900, 204, "#F1EBDD", "#2D4756", "#5A3F30", arm=54)
    p.rect(1282, 802, 44, 8, "#B9C4C6", 4)
    p.rect(1296, 782, 14, 22, "#8A5F3C", 4)
