#pragma once
/// The style sheet of HTML pages: one column of sections whose headings stand beside them where there is
/// room, in fonts that the reader's system has; and the colours of pages and drawings, as custom properties
/// of CSS: on light and, where the reader's system prefers it, on dark. All pairs that are read reach a
/// contrast of 4.5 to 1.

namespace langpick::report {

/// --paper, --ink, --faint, --line, --panel; --first, --second and --third for what is compared.
inline constexpr const char* light_theme =
    "--paper:#fcfbf8;--panel:#f4f2ec;--ink:#1c1b19;--faint:#5d5a53;--line:#dcd8ce;"
    "--first:#0b5d6e;--second:#a3410b;--third:#6a4c93;";
inline constexpr const char* dark_theme =
    "--paper:#141618;--panel:#1d2023;--ink:#eceae5;--faint:#a8a59d;--line:#363a3e;"
    "--first:#62c4d6;--second:#f2a36b;--third:#bda3e6;";

}  // namespace langpick::report

namespace langpick::report::html {

inline constexpr const char* page_style = R"css(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:clamp(1.5rem,6vw,5rem) clamp(1.25rem,5vw,4rem);background:var(--paper);
color:var(--ink);font:1rem/1.6 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
overflow-wrap:anywhere}
h1,h2,h3,p,ol,ul,dl,dd,figure,table,pre{margin:0;padding:0}
ol,ul{list-style:none}
h1,h2,h3{text-wrap:balance}
h1{font-size:clamp(2.75rem,9vw,6.5rem);line-height:1;letter-spacing:-.035em;font-weight:750}
h1 .firmness{font-weight:300;color:var(--first);letter-spacing:-.03em}
h2{font-size:1.3rem;line-height:1.3;letter-spacing:-.01em;font-weight:650}
h3{margin:2.5rem 0 .75rem;font-size:1rem;font-weight:650}
h3:first-child{margin-top:0}
a{color:inherit;text-decoration-color:var(--faint);text-underline-offset:.15em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--first);outline-offset:2px}
code{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
small{font-size:.8125rem;color:var(--faint)}
small a{display:inline-block;max-width:100%}
strong{font-weight:650}
header{padding-bottom:clamp(2rem,6vw,4rem)}
.kicker{margin-bottom:1.25rem;color:var(--faint);letter-spacing:.02em}
.summary{max-width:38rem;margin-top:1.5rem;font-size:clamp(1.125rem,2.2vw,1.375rem);line-height:1.45}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:1.5rem;
margin-top:clamp(2rem,5vw,3rem)}
.facts div{border-top:2px solid var(--ink);padding-top:.75rem}
.facts~.aside{margin-top:1.5rem}
.facts dt{font-size:.875rem;color:var(--faint)}
.facts dd{font-size:.875rem;line-height:1.45;color:var(--faint)}
.facts strong{display:block;white-space:nowrap;font-size:1.75rem;line-height:1.25;letter-spacing:-.02em;color:var(--ink);
font-variant-numeric:tabular-nums}
section{border-top:1px solid var(--line);padding:clamp(2rem,5vw,3.25rem) 0}
section h2{margin-bottom:1.5rem}
.content>p{max-width:40rem}
.content>p+p{margin-top:.75rem}
.aside{font-size:.875rem;color:var(--faint)}
.content>ol+.aside,.content>ul+p,.content>table+p{margin-top:1.25rem}
.bars li+li{margin-top:1.25rem}
.bars li>p:first-child,.waterfall li>p:first-child{display:flex;justify-content:space-between;gap:1.5rem;align-items:baseline}
.number{font-variant-numeric:tabular-nums;font-weight:650;white-space:nowrap}
svg{display:block}
.bar,.step{width:100%;height:.75rem;margin:.35rem 0 .4rem}
.track{fill:var(--panel)}
.fill{fill:var(--faint)}
.hollow{fill:none;stroke:var(--faint);stroke-width:2;vector-effect:non-scaling-stroke}
.waterfall{margin-top:1.75rem}
.waterfall li+li{margin-top:1.5rem}
.waterfall p{max-width:40rem}
.waterfall li>p:first-child{max-width:none}
.for{fill:var(--first)}
.against{fill:var(--second);fill-opacity:.12;stroke:var(--second);stroke-width:1.5;vector-effect:non-scaling-stroke}
.zero{stroke:var(--faint);stroke-width:1;vector-effect:non-scaling-stroke}
.waterfall .total{border-top:2px solid var(--ink);padding-top:1rem}
.total .number{font-size:1.25rem}
.warnings li,.flips li{padding:1rem 1.25rem;background:var(--panel);border-radius:.375rem}
.warnings li+li{margin-top:.625rem}
.warnings li{border-left:4px solid var(--second)}
.flips{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.625rem;margin:1.25rem 0}
.flips li{display:flex;flex-direction:column;justify-content:space-between;gap:.5rem}
.flip{display:block}
.flip+.flip{margin-top:.5rem}
.flip small{display:block}
.content>ul:not([class])>li+li,.steps li+li,.open li+li,.sources li+li{margin-top:.75rem}
.steps{counter-reset:step}
.steps li{counter-increment:step;display:grid;grid-template-columns:2.25rem 1fr}
.steps li::before{content:counter(step);font-weight:650;color:var(--first)}
.sources code{color:var(--faint)}
figure{margin-top:3rem}
.chart{width:100%;max-width:40rem;height:auto;margin:0 auto}
.legend{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1.25rem 0 .5rem}
.legend li{display:flex;align-items:center;gap:.625rem}
.sample{width:2.25rem;height:.75rem;flex:none}
figcaption p{font-size:.875rem;color:var(--faint)}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
caption{text-align:left;padding-bottom:.75rem;font-size:.875rem;color:var(--faint)}
th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.875rem;font-weight:650;border-bottom:2px solid var(--ink);vertical-align:bottom;overflow-wrap:break-word}
tbody th{font-weight:400}
td{font-variant-numeric:tabular-nums}
.numbers td{white-space:nowrap}
.numbers thead th{min-width:4em}
.numbers tbody th{min-width:8em}
.scroller{overflow-x:auto;overflow-wrap:break-word;
background:linear-gradient(90deg,var(--paper) 40%,transparent) 0 0/3rem 100% local no-repeat,
linear-gradient(-90deg,var(--paper) 40%,transparent) 100% 0/3rem 100% local no-repeat,
linear-gradient(90deg,var(--line),transparent) 0 0/1rem 100% no-repeat,
linear-gradient(-90deg,var(--line),transparent) 100% 0/1rem 100% no-repeat}
.scroller th,.scroller td{min-width:6em}
.gauge{width:100%;max-width:20rem;height:.625rem;margin-top:.375rem}
.now{stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}
pre{padding:1.25rem;background:var(--panel);border-radius:.375rem;white-space:pre-wrap}
.listing{white-space:pre;overflow-x:auto;tab-size:4}
.full caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
footer{border-top:1px solid var(--line);padding-top:1.5rem;font-size:.8125rem;color:var(--faint)}
@media(min-width:60rem){
section:not(.full *){display:grid;grid-template-columns:14rem minmax(0,1fr);column-gap:3rem}
.waterfall li{display:grid;grid-template-columns:minmax(0,6fr) minmax(0,5fr) 4.5rem;column-gap:1.5rem;align-items:start}
.waterfall li>p:first-child{display:contents}
.waterfall strong{grid-area:1/1}
.waterfall .number{grid-area:1/3;text-align:right}
.waterfall .step{grid-area:1/2;margin:.4rem 0 0}
.waterfall .why{grid-area:2/1/3/3}
}
@media screen and (min-width:60rem){
section:not(.full *) h2{position:sticky;top:2rem;align-self:start}
}
@media(max-width:30rem){
.chart .radar text{font-size:13px}
}
@media print{
@page{margin:16mm}
html{font-size:10.5pt}
body{max-width:none;padding:0;background:none}
.chart{max-width:23rem}
figure{margin-top:1.5rem}
section,section:not(.full *){display:block;padding:1.5rem 0}
h1{font-size:4rem}
h2,h3,caption{break-after:avoid}
li,tr,figure,pre,.facts{break-inside:avoid}
a{text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)css";

}  // namespace langpick::report::html
