"""Coffee on the quay: cranes, cutters and a small cart in the morning."""

from brush import HEIGHT, WIDTH, Picture

WATER = 556


def draw():
    p = Picture(57)
    p.sky(WATER + 4, (0, "#9CC3D2"), (0.55, "#CFE0DC"), (1, "#F8EBD3"))
    p.sun(1250, 300, 58, "#FFFBEF", "#FFF0CE", 4.4)
    p.streaks(12, 60, 330, (240, 620), 13, "#FFFFFF", 0.55)
    _far_shore(p)
    p.rect(0, WATER, WIDTH, HEIGHT - WATER,
           p.fade((0, "#BCD3D3"), (0.2, "#86B0BB"), (1, "#2F6C85")))
    p.mirror(1250, WATER + 6, 800, 110, "#FFF4D8", 0.7)
    p.glints(WATER, 900, "#F2F7F4", 54, 0.42)
    _crane(p, 1580, 600, 1.0, "#C8553D", 282)
    _crane(p, 1792, 612, 1.14, "#2E6C86", 372)
    _pier(p)
    _cutter(p, 1420, 738, 1.0, "#1F5A77", False)
    _cutter(p, 1745, 760, 1.16, "#A8392F", True)
    _quay(p)
    _cart(p, 1500, 906)
    p.person(1360, 922, 216, "#A0652F", "#2D4756", "#5A3F30", arm=48)
    p.person(1262, 930, 226, "#3F6C5B", "#3B4A57", "#C9A063", "#E2B593",
             mirror=True, arm=40)
    _cups(p)
    for x, y, s in ((1392, 196, 17), (1462, 232, 12), (1336, 262, 10),
                    (1704, 180, 14)):
        p.gull(x, y, s, "#FFFFFF", 0.95)
    return p


def _far_shore(p):
    far = p.ridge(540, 520, 9, 2.4)
    p.land(far, "#A8C0C4")
    near = p.ridge(556, 538, 6, 3.1)
    p.land(near, "#86A6A5")
    for x, w, h, tone in ((1132, 60, 26, "#E9E0CF"), (1208, 96, 34, "#D6C3AC"),
                          (1318, 70, 28, "#EFE7D8"), (1404, 120, 44, "#C9B6A2"),
                          (1700, 90, 32, "#E9E0CF")):
        p.house(x, 556, w, h, tone, "#A2604F", "#7C959A", 3)
    for x, tall in ((1456, 84), (1476, 84)):
        p.rect(x, 552 - tall, 18, tall, "#DCD5C8", 3)
        p.oval(x + 9, 552 - tall, 9, 4, "#F5F0E5")


def _crane(p, x, y, size, colour, hook):
    """A harbour crane on four legs; its hook hangs `hook` above the foot."""
    p.push(x, y, size)
    p.stroke("M-62 0L-40-150M62 0L40-150M-52-70H52M-52-70L40-150M52-70"
             "L-40-150", "#4B5B63", 8)
    p.rect(-56, -170, 112, 24, "#4B5B63", 4)
    p.rect(-44, -246, 98, 78, colour, 8)
    p.rect(-34, -234, 34, 30, "#D9ECF0", 3)
    p.rect(24, -196, 64, 28, "#39484F", 5)
    p.stroke("M-20-246L-226-466M6-246L-226-466", colour, 10)
    for step in range(1, 7):
        t = step / 7
        ax, ay = -20 - 206 * t, -246 - 220 * t
        bx, by = 6 - 232 * (t - 0.08), -246 - 220 * (t - 0.08)
        p.stroke(f"M{ax:.0f} {ay:.0f}L{bx:.0f} {by:.0f}", colour, 4)
    p.stroke("M10-246L22-356L-226-466M22-356L70-190", "#4B5B63", 5)
    p.stroke(f"M-226-466V{-hook}", "#33434B", 3)
    p.rect(-240, -hook, 28, 16, "#33434B", 2)
    p.stroke(f"M-226 {16 - hook}q16 12 2 26q-14 4-14-10", "#33434B", 5)
    p.pop()


def _pier(p):
    p.rect(1180, 598, 740, 26, "#8C8172")
    p.rect(1180, 598, 740, 7, "#C9BCA4")
    p.rect(1180, 624, 740, 16, "#5E564C")
    for x in range(1204, 1920, 84):
        p.rect(x, 636, 14, 40, "#463F38", 3)
        p.streak(x - 16, 678, 46, 3, "#E8F0EC", 0.5)
    for x, tone in ((1236, "#3F7F86"), (1284, "#D58A3C"), (1332, "#3F7F86")):
        p.rect(x, 574, 44, 24, tone, 3)
        p.stroke(f"M{x + 6} 582h32", "#FFFFFF", 2.5, 0.6)


def _cutter(p, x, y, size, hull, mirror):
    p.oval(x, y + 24 * size, 176 * size, 13 * size, "#1E4A5C", 0.4)
    p.push(x, y, size, mirror)
    p.stroke("M-52-62V-232M86-48V-196M86-186L12-98M-52-222L86-186"
             "M86-190L150-72M-52-226L-146-58", "#2C3C45", 5)
    p.shape("M-86-40V-112Q-86-120-78-120H-6Q2-120 4-112L14-40Z", "#F6F3EA")
    p.rect(-92, -128, 108, 12, "#33454F", 4)
    for pane in (-76, -50, -24):
        p.rect(pane, -106, 20, 26, "#8FB6C2", 4)
    p.rect(-40, -150, 34, 22, "#F6F3EA", 4)
    p.shape("M-170-58C-110-34 60-30 176-78L156-4Q148 24 118 24H-118"
            "Q-150 24-158-6Z", hull)
    p.shape("M-170-58C-110-34 60-30 176-78L172-62C60-16-110-20-167-42Z",
            "#F6EEDD")
    p.shape("M-160-12Q-150 24-118 24H118Q146 24 154-2L158-10C60 4-90 4-160-12Z",
            "#000000", 0.16)
    for x0 in (34, 64, 94):
        p.disc(x0, -34 - x0 * 0.1, 15, "#E58A3A")
        p.disc(x0, -34 - x0 * 0.1, 6, "#FBEBD2")
    p.disc(-52, -236, 6, "#E8B84A")
    p.pop()
    for step in range(5):
        p.streak(x - (150 - 18 * step) * size, y + (34 + 12 * step) * size,
                 (290 - 46 * step) * size, 4, hull, 0.34 - 0.06 * step)


def _quay(p):
    edge = [(0, 1010), (900, 872), (1180, 836), (WIDTH, 824)]
    p.area(edge + [(WIDTH, HEIGHT), (0, HEIGHT)], "#6C645B")
    top = [(x, y + 10) for x, y in edge]
    p.area(top + [(WIDTH, HEIGHT), (0, HEIGHT)],
           p.fade((0, "#D9CDB8"), (1, "#B7A88F")))
    p.stroke("M0 1010L900 872L1180 836L1920 824", "#F2E9D8", 7)
    for y in (874, 938, 1012):
        p.stroke(f"M{1180 - (y - 836) * 6:.0f} {y}H{WIDTH}", "#A69780", 3, 0.6)
    for x, y in ((1108, 850), (1700, 834)):
        p.rect(x - 11, y - 30, 22, 34, "#33434B", 4)
        p.rect(x - 20, y - 38, 40, 13, "#3F525B", 6)
    p.stroke("M1700 812Q1660 822 1622 784", "#E9DCC0", 4)


def _cart(p, x, y):
    """A coffee cart with a striped roof."""
    p.oval(x + 62, y + 22, 178, 12, "#4A4238", 0.35)
    p.stroke(f"M{x - 44} {y - 120}V{y - 246}M{x + 164} {y - 120}V{y - 246}",
             "#5B4A3B", 8)
    for stripe in range(8):
        tone = "#0F5A7A" if stripe % 2 else "#FBF6EA"
        left = x - 84 + stripe * 36
        p.area([(x - 60 + stripe * 30.5, y - 302),
                (x - 60 + (stripe + 1) * 30.5, y - 302), (left + 36, y - 238),
                (left, y - 238)], tone)
        p.shape(f"M{left} {y - 239}h36a18 17 0 0 1-36 0Z", tone)
    p.rect(x - 66, y - 128, 252, 16, "#8A5F3C", 4)
    p.rect(x - 54, y - 112, 228, 92, "#E9D9BC", 6)
    p.rect(x - 54, y - 112, 228, 14, "#C9B48F")
    p.disc(x + 60, y - 54, 27, "#0F5A7A")
    p.shape(f"M{x + 46} {y - 66}h26v14q0 12-13 12t-13-12Z", "#FBF6EA")
    p.stroke(f"M{x + 72} {y - 62}q10 2 0 14", "#FBF6EA", 4)
    for wheel in (x - 8, x + 130):
        p.disc(wheel, y - 8, 31, "#2C3A42")
        p.disc(wheel, y - 8, 23, "#D9CDB8")
        for turn in (0, 60, 120):
            p.push(wheel, y - 8, 1, False, turn)
            p.stroke("M-23 0H23", "#2C3A42", 3)
            p.pop()
    p.rect(x + 98, y - 188, 62, 60, "#B9C4C6", 8)
    p.rect(x + 110, y - 176, 38, 16, "#52646C", 4)
    p.rect(x - 30, y - 148, 20, 20, "#FFFDF6", 4)
    p.rect(x + 4, y - 148, 20, 20, "#FFFDF6", 4)
    p.rect(x + 42, y - 166, 34, 38, "#A86B43", 5)


def _cups(p):
    for x, y in ((1444, 792), (1180, 804)):
        p.rect(x - 7, y - 12, 15, 18, "#FFFDF6", 4)
        p.stroke(f"M{x} {y - 20}q-6 -9 0 -18t0 -14", "#FFFFFF", 3, 0.75)
