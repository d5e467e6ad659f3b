namespace CsoAlliance.Web.Reporting.Intake.Lite;

/// <summary>
/// The lite page's style, which stands in the page itself: one request brings everything. The colours are those of
/// wwwroot-assets/styles/tokens.css and night.css under shorter names.
/// </summary>
internal static class LiteStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--i:#10222E;--m:#475B66;--p:#F4F7F8;--s:#fff;--l:#647984;--a:#0B4A60;--g:#9C1B63;--o:#fff;--b:#F6ECC9;--k:#B08A2E;--r:#A3211B;--t:#FBE6E3}
        @media screen and (prefers-color-scheme:dark){:root{--i:#C9C3B4;--m:#A09A8B;--p:#0B0E0F;--s:#121718;--l:#78858A;--a:#CFA15B;--g:#7F3B5A;--o:#F2DEE7;--b:#231D10;--k:#7E6630;--r:#DB8070;--t:#271615}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--p);color:var(--i);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
        header,main,footer{max-width:620px;margin:0 auto;padding:14px 16px}
        header{display:flex;justify-content:space-between;align-items:center;gap:12px;border-bottom:6px double var(--i);font-weight:700}
        a{color:var(--a)}header a{font-weight:400;padding:10px 0}
        h1{font-size:27px;line-height:1.2;margin:10px 0 6px;letter-spacing:-.02em}h2{font-size:21px;margin:28px 0 8px}
        p{margin:0 0 12px}.h{color:var(--m);font-size:14px;display:block;font-weight:400}
        .w,.x{background:var(--b);border:1px solid var(--k);border-left-width:5px;padding:12px 14px;border-radius:6px;margin:0 0 18px}
        .x{background:var(--t);border-color:var(--r)}.x ul{margin:6px 0 0;padding:0;list-style:none}.x a{display:block;padding:6px 0}
        .e{display:flex;gap:6px;color:var(--r);font-weight:700;font-size:14px;margin-top:6px}.e svg{width:16px;height:16px;flex:none;margin-top:3px;fill:none;stroke:currentColor;stroke-width:2}
        fieldset{border:0;margin:26px 0 0;padding:0}legend,.b{font-weight:700;padding:0;display:block}
        .n{font-weight:400;margin-top:8px}.mt{margin-top:14px}
        label.o{display:flex;gap:12px;min-height:48px;align-items:center;padding:8px 14px;border:1px solid var(--l);background:var(--s);margin-top:-1px}
        fieldset>label.o:first-of-type{border-radius:6px 6px 0 0;margin-top:8px}fieldset>label.o:last-of-type{border-radius:0 0 6px 6px}fieldset>label.one{border-radius:6px!important;margin-top:10px!important}
        input[type=radio],input[type=checkbox]{width:22px;height:22px;flex:none;accent-color:var(--a);margin:0}
        input[type=text],input[type=date],input[type=time],select,textarea{width:100%;min-height:48px;padding:10px 12px;margin-top:6px;border:1px solid var(--l);border-radius:6px;background:var(--s);color:var(--i);font:inherit}
        [aria-invalid]{border:2px solid var(--r)!important}
        textarea{min-height:140px}.g{display:grid;grid-template-columns:1fr 1fr;gap:14px}.g>*,fieldset{min-width:0}
        button{width:100%;min-height:52px;margin-top:26px;border:0;border-radius:6px;background:var(--g);color:var(--o);font:inherit;font-weight:700;cursor:pointer}
        .c{font:700 26px/1.5 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.06em;padding:0;margin:12px 0;list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(4.6em,max-content));gap:4px 20px}
        .v{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        :focus-visible{outline:3px solid var(--a);outline-offset:2px}
        footer{color:var(--m);font-size:14px;border-top:1px solid var(--l);margin-top:28px}.f a{display:inline-block;padding:10px 14px 10px 0}
        """;
}
