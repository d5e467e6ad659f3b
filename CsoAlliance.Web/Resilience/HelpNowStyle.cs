namespace CsoAlliance.Web.Resilience;

/// <summary>
/// The style of cyber first aid, inline so that the page is one request. The content security policy carries its hash,
/// so it is written into the page unchanged, with nothing between it and its tags.
/// </summary>
public static class HelpNowStyle
{
    /// <summary>The whole style sheet, without white space at either end.</summary>
    public const string Css = """
        :root{color-scheme:light dark;--i:#10222E;--m:#475B66;--p:#F4F7F8;--s:#fff;--h:#E4EEF2;--l:#CBD6DB;--k:#647984;--a:#0B4A60;--g:#9C1B63;--o:#fff;--b:#F6ECC9;--e:#B08A2E;--r:#A3211B;--v:#1D6644;--w:#754C00}
        @media(prefers-color-scheme:dark){:root{--i:#C9C3B4;--m:#A09A8B;--p:#0B0E0F;--s:#121718;--h:#1A2122;--l:#2B3436;--k:#78858A;--a:#CFA15B;--g:#7F3B5A;--o:#F2DEE7;--b:#231D10;--e:#7E6630;--r:#DB8070;--v:#93AD7C;--w:#D0A45C}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--p);color:var(--i);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
        header,main,footer{max-width:860px;margin:0 auto;padding:14px 16px}
        header{display:flex;justify-content:space-between;align-items:center;gap:12px;border-bottom:6px double var(--i);font-weight:700}
        a{color:var(--a)}header a{font-weight:400;padding:10px 0}
        h1{font-size:30px;line-height:1.15;margin:14px 0 6px;letter-spacing:-.02em}h2{font-size:21px;margin:28px 0 10px}
        p{margin:0 0 12px}
        .w{background:var(--b);border:1px solid var(--e);border-inline-start-width:5px;padding:12px 14px;border-radius:6px}
        details{background:var(--s);border:1px solid var(--k);margin-top:-1px}details:first-of-type{border-radius:8px 8px 0 0}details:last-of-type{border-radius:0 0 8px 8px}
        summary{display:block;position:relative;min-height:60px;padding:9px 44px 9px 16px;cursor:pointer;list-style:none}summary::-webkit-details-marker{display:none}
        summary::after{content:"+";position:absolute;inset-inline-end:16px;top:12px;font-size:24px;line-height:1.4;color:var(--a)}[open]>summary::after{content:"\2212"}
        summary b,summary span{display:block}summary span{color:var(--m);font-size:14px}
        [open]>summary{background:var(--h);border-bottom:1px solid var(--l);box-shadow:inset 5px 0 0 var(--a)}[open]>summary b{font-size:19px}
        .four{display:grid;grid-template-columns:1fr 1fr;overflow:hidden}.four>div{padding:14px 18px 16px;border-top:1px solid var(--l);border-inline-start:1px solid var(--l);margin:-1px 0 0 -1px}
        h3{display:flex;align-items:center;gap:10px;margin:0 0 6px;font-size:18px}svg{width:26px;height:26px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linejoin:round;flex:none}.d{position:absolute;width:0;height:0}
        .st h3{color:var(--r)}.ke h3{color:var(--w)}.te h3{color:var(--a)}.ca h3{color:var(--v)}
        ol{margin:0;padding:0;padding-inline-start:22px}li{padding:3px 0}li::marker{font-weight:700;color:var(--m)}
        .n{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin-top:22px}.n a{display:flex;align-items:center;justify-content:center;text-align:center;min-height:52px;padding:6px 12px;border:1px solid var(--k);border-radius:6px;background:var(--s);color:var(--i);font-weight:700;text-decoration:none}.n a.m{background:var(--g);border-color:var(--g);color:var(--o)}
        :focus-visible{outline:3px solid var(--a);outline-offset:2px}summary:focus-visible{outline-offset:-3px}
        footer{color:var(--m);font-size:14px;border-top:1px solid var(--l);margin-top:28px}footer a{display:inline-block;padding:10px 14px 10px 0}
        @media(max-width:560px){.four,.n{grid-template-columns:1fr}h1{font-size:26px}}
        @media print{details::details-content{content-visibility:visible;display:block}details{break-inside:avoid}.n{display:none}}
        """;
}
