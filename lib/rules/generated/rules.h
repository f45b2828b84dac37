/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/rules.tsv by tools/generate; do not edit. */
/* 208 rules, 102019 bytes of words; rows hold offsets into the words. */
#define UJ_RULE_COUNT 208
#define UJ_ITEM_RULE_COUNT 102 /* those of an item */

static const struct {
    char t0[16];
    char t1[21];
    char t2[59];
    char t3[68];
    char t4[70];
    char t5[81];
    char t6[22];
    char t7[28];
    char t8[16];
    char t9[21];
    char t10[62];
    char t11[76];
    char t12[278];
    char t13[309];
    char t14[79];
    char t15[88];
    char t16[16];
    char t17[5];
    char t18[86];
    char t19[90];
    char t20[91];
    char t21[81];
    char t22[100];
    char t23[89];
    char t24[25];
    char t25[95];
    char t26[109];
    char t27[99];
    char t28[108];
    char t29[37];
    char t30[41];
    char t31[22];
    char t32[80];
    char t33[110];
    char t34[291];
    char t35[271];
    char t36[160];
    char t37[157];
    char t38[14];
    char t39[12];
    char t40[23];
    char t41[21];
    char t42[45];
    char t43[40];
    char t44[65];
    char t45[72];
    char t46[16];
    char t47[23];
    char t48[35];
    char t49[42];
    char t50[61];
    char t51[56];
    char t52[31];
    char t53[45];
    char t54[20];
    char t55[10];
    char t56[41];
    char t57[49];
    char t58[251];
    char t59[219];
    char t60[61];
    char t61[60];
    char t62[15];
    char t63[35];
    char t64[37];
    char t65[37];
    char t66[34];
    char t67[70];
    char t68[82];
    char t69[13];
    char t70[45];
    char t71[35];
    char t72[40];
    char t73[51];
    char t74[46];
    char t75[52];
    char t76[46];
    char t77[16];
    char t78[35];
    char t79[61];
    char t80[46];
    char t81[74];
    char t82[16];
    char t83[39];
    char t84[69];
    char t85[206];
    char t86[288];
    char t87[49];
    char t88[55];
    char t89[24];
    char t90[84];
    char t91[99];
    char t92[94];
    char t93[111];
    char t94[70];
    char t95[71];
    char t96[16];
    char t97[62];
    char t98[83];
    char t99[67];
    char t100[74];
    char t101[25];
    char t102[71];
    char t103[102];
    char t104[75];
    char t105[101];
    char t106[22];
    char t107[56];
    char t108[103];
    char t109[243];
    char t110[257];
    char t111[17];
    char t112[21];
    char t113[50];
    char t114[46];
    char t115[252];
    char t116[201];
    char t117[64];
    char t118[81];
    char t119[17];
    char t120[39];
    char t121[43];
    char t122[251];
    char t123[255];
    char t124[170];
    char t125[197];
    char t126[16];
    char t127[26];
    char t128[32];
    char t129[37];
    char t130[45];
    char t131[16];
    char t132[30];
    char t133[40];
    char t134[179];
    char t135[201];
    char t136[24];
    char t137[75];
    char t138[70];
    char t139[85];
    char t140[82];
    char t141[16];
    char t142[53];
    char t143[54];
    char t144[58];
    char t145[45];
    char t146[25];
    char t147[62];
    char t148[73];
    char t149[66];
    char t150[72];
    char t151[22];
    char t152[47];
    char t153[74];
    char t154[225];
    char t155[199];
    char t156[13];
    char t157[42];
    char t158[41];
    char t159[54];
    char t160[119];
    char t161[125];
    char t162[105];
    char t163[101];
    char t164[19];
    char t165[47];
    char t166[61];
    char t167[70];
    char t168[76];
    char t169[49];
    char t170[65];
    char t171[17];
    char t172[25];
    char t173[59];
    char t174[60];
    char t175[70];
    char t176[81];
    char t177[39];
    char t178[41];
    char t179[17];
    char t180[86];
    char t181[99];
    char t182[295];
    char t183[307];
    char t184[187];
    char t185[230];
    char t186[16];
    char t187[38];
    char t188[50];
    char t189[49];
    char t190[63];
    char t191[16];
    char t192[42];
    char t193[58];
    char t194[215];
    char t195[255];
    char t196[16];
    char t197[65];
    char t198[72];
    char t199[70];
    char t200[63];
    char t201[25];
    char t202[74];
    char t203[91];
    char t204[78];
    char t205[90];
    char t206[22];
    char t207[59];
    char t208[92];
    char t209[249];
    char t210[235];
    char t211[14];
    char t212[28];
    char t213[50];
    char t214[68];
    char t215[65];
    char t216[81];
    char t217[58];
    char t218[62];
    char t219[17];
    char t220[41];
    char t221[30];
    char t222[36];
    char t223[48];
    char t224[58];
    char t225[89];
    char t226[83];
    char t227[17];
    char t228[44];
    char t229[40];
    char t230[61];
    char t231[79];
    char t232[80];
    char t233[19];
    char t234[52];
    char t235[49];
    char t236[66];
    char t237[93];
    char t238[85];
    char t239[80];
    char t240[95];
    char t241[11];
    char t242[42];
    char t243[35];
    char t244[36];
    char t245[111];
    char t246[105];
    char t247[37];
    char t248[42];
    char t249[25];
    char t250[29];
    char t251[43];
    char t252[321];
    char t253[362];
    char t254[82];
    char t255[93];
    char t256[18];
    char t257[9];
    char t258[32];
    char t259[32];
    char t260[48];
    char t261[55];
    char t262[22];
    char t263[29];
    char t264[20];
    char t265[47];
    char t266[46];
    char t267[48];
    char t268[50];
    char t269[20];
    char t270[41];
    char t271[62];
    char t272[64];
    char t273[76];
    char t274[70];
    char t275[66];
    char t276[21];
    char t277[45];
    char t278[54];
    char t279[422];
    char t280[444];
    char t281[43];
    char t282[58];
    char t283[17];
    char t284[24];
    char t285[29];
    char t286[29];
    char t287[34];
    char t288[98];
    char t289[137];
    char t290[16];
    char t291[7];
    char t292[41];
    char t293[56];
    char t294[63];
    char t295[73];
    char t296[68];
    char t297[66];
    char t298[19];
    char t299[35];
    char t300[40];
    char t301[146];
    char t302[163];
    char t303[91];
    char t304[115];
    char t305[15];
    char t306[32];
    char t307[45];
    char t308[45];
    char t309[47];
    char t310[16];
    char t311[25];
    char t312[16];
    char t313[32];
    char t314[53];
    char t315[43];
    char t316[66];
    char t317[16];
    char t318[35];
    char t319[61];
    char t320[197];
    char t321[264];
    char t322[79];
    char t323[88];
    char t324[16];
    char t325[59];
    char t326[75];
    char t327[64];
    char t328[66];
    char t329[25];
    char t330[68];
    char t331[94];
    char t332[72];
    char t333[93];
    char t334[22];
    char t335[53];
    char t336[95];
    char t337[237];
    char t338[241];
    char t339[12];
    char t340[30];
    char t341[35];
    char t342[41];
    char t343[88];
    char t344[125];
    char t345[109];
    char t346[105];
    char t347[17];
    char t348[38];
    char t349[46];
    char t350[63];
    char t351[87];
    char t352[28];
    char t353[41];
    char t354[16];
    char t355[32];
    char t356[59];
    char t357[43];
    char t358[72];
    char t359[16];
    char t360[36];
    char t361[67];
    char t362[197];
    char t363[282];
    char t364[24];
    char t365[81];
    char t366[97];
    char t367[91];
    char t368[109];
    char t369[16];
    char t370[59];
    char t371[81];
    char t372[64];
    char t373[72];
    char t374[25];
    char t375[68];
    char t376[100];
    char t377[72];
    char t378[99];
    char t379[22];
    char t380[53];
    char t381[101];
    char t382[237];
    char t383[253];
    char t384[22];
    char t385[122];
    char t386[107];
    char t387[222];
    char t388[206];
    char t389[31];
    char t390[22];
    char t391[15];
    char t392[69];
    char t393[59];
    char t394[168];
    char t395[152];
    char t396[52];
    char t397[56];
    char t398[13];
    char t399[35];
    char t400[51];
    char t401[48];
    char t402[63];
    char t403[37];
    char t404[42];
    char t405[16];
    char t406[44];
    char t407[50];
    char t408[55];
    char t409[63];
    char t410[16];
    char t411[71];
    char t412[72];
    char t413[76];
    char t414[63];
    char t415[25];
    char t416[80];
    char t417[91];
    char t418[84];
    char t419[90];
    char t420[22];
    char t421[65];
    char t422[92];
    char t423[261];
    char t424[235];
    char t425[12];
    char t426[41];
    char t427[60];
    char t428[57];
    char t429[81];
    char t430[81];
    char t431[113];
    char t432[114];
    char t433[14];
    char t434[42];
    char t435[53];
    char t436[53];
    char t437[59];
    char t438[54];
    char t439[55];
    char t440[69];
    char t441[22];
    char t442[24];
    char t443[32];
    char t444[54];
    char t445[62];
    char t446[34];
    char t447[41];
    char t448[16];
    char t449[44];
    char t450[52];
    char t451[55];
    char t452[65];
    char t453[16];
    char t454[47];
    char t455[60];
    char t456[233];
    char t457[261];
    char t458[16];
    char t459[71];
    char t460[74];
    char t461[76];
    char t462[65];
    char t463[25];
    char t464[80];
    char t465[93];
    char t466[84];
    char t467[92];
    char t468[22];
    char t469[65];
    char t470[94];
    char t471[261];
    char t472[239];
    char t473[12];
    char t474[47];
    char t475[34];
    char t476[161];
    char t477[133];
    char t478[183];
    char t479[158];
    char t480[22];
    char t481[7];
    char t482[34];
    char t483[51];
    char t484[246];
    char t485[213];
    char t486[82];
    char t487[99];
    char t488[19];
    char t489[59];
    char t490[68];
    char t491[106];
    char t492[112];
    char t493[88];
    char t494[103];
    char t495[20];
    char t496[23];
    char t497[30];
    char t498[67];
    char t499[58];
    char t500[34];
    char t501[40];
    char t502[16];
    char t503[29];
    char t504[47];
    char t505[40];
    char t506[60];
    char t507[16];
    char t508[33];
    char t509[55];
    char t510[188];
    char t511[246];
    char t512[24];
    char t513[78];
    char t514[85];
    char t515[88];
    char t516[97];
    char t517[16];
    char t518[56];
    char t519[69];
    char t520[61];
    char t521[60];
    char t522[25];
    char t523[65];
    char t524[88];
    char t525[69];
    char t526[87];
    char t527[22];
    char t528[50];
    char t529[89];
    char t530[231];
    char t531[229];
    char t532[13];
    char t533[44];
    char t534[69];
    char t535[125];
    char t536[155];
    char t537[19];
    char t538[50];
    char t539[76];
    char t540[73];
    char t541[91];
    char t542[17];
    char t543[62];
    char t544[75];
    char t545[73];
    char t546[96];
    char t547[17];
    char t548[89];
    char t549[114];
    char t550[307];
    char t551[367];
    char t552[16];
    char t553[32];
    char t554[44];
    char t555[43];
    char t556[57];
    char t557[16];
    char t558[59];
    char t559[66];
    char t560[64];
    char t561[57];
    char t562[25];
    char t563[68];
    char t564[85];
    char t565[72];
    char t566[84];
    char t567[22];
    char t568[53];
    char t569[86];
    char t570[237];
    char t571[223];
    char t572[12];
    char t573[48];
    char t574[51];
    char t575[69];
    char t576[75];
    char t577[14];
    char t578[41];
    char t579[47];
    char t580[47];
    char t581[48];
    char t582[16];
    char t583[31];
    char t584[43];
    char t585[179];
    char t586[207];
    char t587[24];
    char t588[76];
    char t589[73];
    char t590[85];
    char t591[84];
    char t592[16];
    char t593[53];
    char t594[56];
    char t595[58];
    char t596[47];
    char t597[25];
    char t598[62];
    char t599[75];
    char t600[66];
    char t601[74];
    char t602[22];
    char t603[47];
    char t604[76];
    char t605[225];
    char t606[203];
    char t607[16];
    char t608[53];
    char t609[53];
    char t610[109];
    char t611[104];
    char t612[22];
    char t613[47];
    char t614[73];
    char t615[225];
    char t616[197];
    char t617[22];
    char t618[28];
    char t619[38];
    char t620[25];
    char t621[45];
    char t622[69];
    char t623[49];
    char t624[16];
    char t625[22];
    char t626[18];
    char t627[218];
    char t628[200];
    char t629[251];
    char t630[167];
    char t631[19];
    char t632[19];
    char t633[23];
    char t634[16];
    char t635[19];
    char t636[70];
    char t637[71];
    char t638[18];
    char t639[19];
    char t640[24];
    char t641[34];
    char t642[38];
    char t643[46];
    char t644[63];
    char t645[17];
    char t646[31];
    char t647[47];
    char t648[207];
    char t649[229];
    char t650[355];
    char t651[290];
    char t652[22];
    char t653[22];
    char t654[32];
    char t655[24];
    char t656[50];
    char t657[58];
    char t658[76];
    char t659[22];
    char t660[31];
    char t661[28];
    char t662[191];
    char t663[197];
    char t664[188];
    char t665[210];
    char t666[22];
    char t667[25];
    char t668[25];
    char t669[75];
    char t670[62];
    char t671[25];
    char t672[19];
    char t673[20];
    char t674[37];
    char t675[46];
    char t676[263];
    char t677[283];
    char t678[341];
    char t679[356];
    char t680[22];
    char t681[9];
    char t682[13];
    char t683[21];
    char t684[61];
    char t685[50];
    char t686[70];
    char t687[81];
    char t688[19];
    char t689[40];
    char t690[59];
    char t691[67];
    char t692[83];
    char t693[61];
    char t694[69];
    char t695[22];
    char t696[37];
    char t697[33];
    char t698[159];
    char t699[163];
    char t700[114];
    char t701[123];
    char t702[23];
    char t703[34];
    char t704[38];
    char t705[40];
    char t706[58];
    char t707[61];
    char t708[76];
    char t709[22];
    char t710[34];
    char t711[37];
    char t712[94];
    char t713[129];
    char t714[46];
    char t715[51];
    char t716[11];
    char t717[27];
    char t718[27];
    char t719[52];
    char t720[59];
    char t721[64];
    char t722[71];
    char t723[18];
    char t724[22];
    char t725[29];
    char t726[58];
    char t727[59];
    char t728[19];
    char t729[9];
    char t730[27];
    char t731[36];
    char t732[608];
    char t733[643];
    char t734[517];
    char t735[549];
    char t736[19];
    char t737[60];
    char t738[65];
    char t739[279];
    char t740[282];
    char t741[158];
    char t742[172];
    char t743[22];
    char t744[34];
    char t745[30];
    char t746[79];
    char t747[79];
    char t748[67];
    char t749[57];
    char t750[23];
    char t751[42];
    char t752[39];
    char t753[206];
    char t754[227];
    char t755[113];
    char t756[102];
    char t757[24];
    char t758[42];
    char t759[37];
    char t760[74];
    char t761[97];
    char t762[19];
    char t763[17];
    char t764[24];
    char t765[48];
    char t766[43];
    char t767[64];
    char t768[81];
    char t769[55];
    char t770[80];
    char t771[22];
    char t772[45];
    char t773[39];
    char t774[354];
    char t775[390];
    char t776[243];
    char t777[217];
    char t778[15];
    char t779[28];
    char t780[37];
    char t781[43];
    char t782[68];
    char t783[61];
    char t784[81];
    char t785[24];
    char t786[37];
    char t787[52];
    char t788[67];
    char t789[68];
    char t790[104];
    char t791[146];
    char t792[18];
    char t793[8];
    char t794[17];
    char t795[23];
    char t796[438];
    char t797[453];
    char t798[374];
    char t799[415];
    char t800[19];
    char t801[25];
    char t802[23];
    char t803[71];
    char t804[69];
    char t805[40];
    char t806[36];
    char t807[16];
    char t808[35];
    char t809[39];
    char t810[82];
    char t811[91];
    char t812[52];
    char t813[71];
    char t814[20];
    char t815[41];
    char t816[34];
    char t817[90];
    char t818[81];
    char t819[35];
    char t820[45];
    char t821[27];
    char t822[41];
    char t823[40];
    char t824[55];
    char t825[79];
    char t826[27];
    char t827[41];
    char t828[37];
    char t829[26];
    char t830[41];
    char t831[37];
    char t832[50];
    char t833[57];
    char t834[25];
    char t835[45];
    char t836[16];
    char t837[35];
    char t838[36];
    char t839[87];
    char t840[101];
    char t841[72];
    char t842[95];
    char t843[21];
    char t844[35];
    char t845[48];
    char t846[52];
    char t847[65];
    char t848[61];
    char t849[92];
    char t850[21];
    char t851[38];
    char t852[36];
    char t853[91];
    char t854[92];
    char t855[67];
    char t856[52];
    char t857[15];
    char t858[40];
    char t859[53];
    char t860[279];
    char t861[262];
    char t862[112];
    char t863[127];
    char t864[22];
    char t865[25];
    char t866[26];
    char t867[64];
    char t868[62];
    char t869[70];
    char t870[110];
    char t871[16];
    char t872[40];
    char t873[41];
    char t874[65];
    char t875[82];
    char t876[19];
    char t877[33];
    char t878[46];
    char t879[166];
    char t880[171];
    char t881[74];
    char t882[70];
    char t883[21];
    char t884[33];
    char t885[39];
    char t886[86];
    char t887[103];
    char t888[15];
    char t889[37];
    char t890[41];
    char t891[79];
    char t892[78];
    char t893[145];
    char t894[107];
    char t895[20];
    char t896[22];
    char t897[41];
    char t898[88];
    char t899[117];
    char t900[55];
    char t901[75];
    char t902[22];
    char t903[25];
    char t904[29];
    char t905[347];
    char t906[404];
    char t907[416];
    char t908[397];
    char t909[13];
    char t910[52];
    char t911[66];
    char t912[384];
    char t913[448];
    char t914[396];
    char t915[447];
    char t916[20];
    char t917[43];
    char t918[66];
    char t919[16];
    char t920[20];
    char t921[25];
    char t922[24];
    char t923[20];
    char t924[58];
    char t925[56];
    char t926[55];
    char t927[70];
    char t928[21];
    char t929[25];
    char t930[41];
    char t931[175];
    char t932[167];
    char t933[164];
    char t934[168];
    char t935[31];
    char t936[31];
    char t937[54];
    char t938[108];
    char t939[134];
    char t940[57];
    char t941[65];
    char t942[27];
    char t943[49];
    char t944[70];
    char t945[43];
    char t946[55];
    char t947[94];
    char t948[112];
    char t949[20];
    char t950[25];
    char t951[35];
    char t952[28];
    char t953[30];
    char t954[40];
    char t955[36];
    char t956[18];
    char t957[7];
    char t958[37];
    char t959[42];
    char t960[390];
    char t961[541];
    char t962[37];
    char t963[44];
    char t964[11];
    char t965[25];
    char t966[27];
    char t967[28];
    char t968[28];
    char t969[31];
    char t970[23];
    char t971[18];
    char t972[40];
    char t973[54];
    char t974[48];
    char t975[48];
    char t976[16];
    char t977[15];
    char t978[17];
    char t979[28];
    char t980[40];
    char t981[54];
    char t982[61];
    char t983[34];
    char t984[33];
    char t985[13];
    char t986[28];
    char t987[38];
    char t988[25];
    char t989[31];
    char t990[43];
    char t991[56];
    char t992[21];
    char t993[7];
    char t994[25];
    char t995[24];
    char t996[67];
    char t997[80];
    char t998[37];
    char t999[54];
    char t1000[12];
    char t1001[7];
    char t1002[58];
    char t1003[74];
    char t1004[91];
    char t1005[101];
    char t1006[58];
    char t1007[52];
    char t1008[11];
    char t1009[31];
    char t1010[27];
    char t1011[46];
    char t1012[46];
    char t1013[47];
    char t1014[49];
    char t1015[26];
    char t1016[40];
    char t1017[71];
    char t1018[81];
    char t1019[93];
    char t1020[76];
    char t1021[57];
    char t1022[15];
    char t1023[39];
    char t1024[53];
    char t1025[57];
    char t1026[44];
    char t1027[67];
    char t1028[80];
    char t1029[20];
    char t1030[12];
    char t1031[78];
    char t1032[90];
    char t1033[96];
    char t1034[113];
    char t1035[73];
    char t1036[64];
    char t1037[20];
    char t1038[12];
    char t1039[46];
    char t1040[46];
    char t1041[78];
    char t1042[68];
    char t1043[47];
    char t1044[34];
    char t1045[18];
    char t1046[37];
    char t1047[48];
    char t1048[153];
    char t1049[190];
    char t1050[31];
    char t1051[37];
    char t1052[25];
    char t1053[7];
    char t1054[28];
    char t1055[32];
    char t1056[40];
    char t1057[35];
    char t1058[67];
    char t1059[60];
    char t1060[23];
    char t1061[69];
    char t1062[58];
    char t1063[37];
    char t1064[46];
    char t1065[61];
    char t1066[50];
    char t1067[25];
    char t1068[43];
    char t1069[60];
    char t1070[45];
    char t1071[47];
    char t1072[67];
    char t1073[81];
    char t1074[19];
    char t1075[40];
    char t1076[49];
    char t1077[64];
    char t1078[61];
    char t1079[53];
    char t1080[40];
    char t1081[12];
    char t1082[34];
    char t1083[27];
    char t1084[63];
    char t1085[73];
    char t1086[52];
    char t1087[50];
    char t1088[15];
    char t1089[27];
    char t1090[53];
    char t1091[54];
    char t1092[68];
    char t1093[36];
    char t1094[48];
    char t1095[14];
    char t1096[46];
    char t1097[34];
    char t1098[96];
    char t1099[74];
    char t1100[73];
    char t1101[59];
    char t1102[11];
    char t1103[28];
    char t1104[27];
    char t1105[51];
    char t1106[82];
    char t1107[40];
    char t1108[52];
    char t1109[14];
    char t1110[28];
    char t1111[22];
    char t1112[51];
    char t1113[76];
    char t1114[18];
    char t1115[31];
    char t1116[26];
    char t1117[57];
    char t1118[80];
    char t1119[85];
    char t1120[94];
    char t1121[21];
    char t1122[78];
    char t1123[69];
    char t1124[67];
    char t1125[62];
    char t1126[55];
    char t1127[51];
    char t1128[23];
    char t1129[40];
    char t1130[63];
    char t1131[45];
    char t1132[59];
    char t1133[61];
    char t1134[79];
    char t1135[13];
    char t1136[58];
    char t1137[37];
    char t1138[58];
    char t1139[45];
    char t1140[30];
    char t1141[26];
    char t1142[21];
    char t1143[7];
    char t1144[37];
    char t1145[45];
    char t1146[40];
    char t1147[47];
    char t1148[46];
    char t1149[36];
    char t1150[20];
    char t1151[34];
    char t1152[54];
    char t1153[31];
    char t1154[47];
    char t1155[58];
    char t1156[59];
    char t1157[20];
    char t1158[46];
    char t1159[52];
    char t1160[62];
    char t1161[63];
    char t1162[73];
    char t1163[89];
    char t1164[18];
    char t1165[34];
    char t1166[44];
    char t1167[65];
    char t1168[52];
    char t1169[76];
    char t1170[75];
    char t1171[33];
    char t1172[22];
    char t1173[40];
    char t1174[51];
    char t1175[56];
    char t1176[49];
    char t1177[53];
    char t1178[18];
    char t1179[55];
    char t1180[67];
    char t1181[52];
    char t1182[56];
    char t1183[61];
    char t1184[60];
    char t1185[15];
    char t1186[51];
    char t1187[51];
    char t1188[94];
    char t1189[74];
    char t1190[82];
    char t1191[63];
    char t1192[18];
    char t1193[54];
    char t1194[49];
    char t1195[135];
    char t1196[123];
    char t1197[58];
    char t1198[60];
    char t1199[24];
    char t1200[52];
    char t1201[71];
    char t1202[55];
    char t1203[34];
    char t1204[70];
    char t1205[77];
    char t1206[30];
    char t1207[10];
    char t1208[31];
    char t1209[41];
    char t1210[242];
    char t1211[319];
    char t1212[49];
    char t1213[64];
    char t1214[24];
    char t1215[28];
    char t1216[29];
    char t1217[248];
    char t1218[328];
    char t1219[61];
    char t1220[60];
    char t1221[24];
    char t1222[31];
    char t1223[33];
    char t1224[260];
    char t1225[298];
    char t1226[26];
    char t1227[31];
    char t1228[36];
    char t1229[233];
    char t1230[271];
    char t1231[23];
    char t1232[25];
    char t1233[25];
    char t1234[233];
    char t1235[238];
    char t1236[25];
    char t1237[31];
    char t1238[32];
    char t1239[200];
    char t1240[266];
    char t1241[25];
    char t1242[55];
    char t1243[63];
    char t1244[248];
    char t1245[319];
    char t1246[28];
    char t1247[15];
    char t1248[55];
    char t1249[59];
    char t1250[632];
    char t1251[702];
    char t1252[28];
    char t1253[34];
    char t1254[40];
    char t1255[107];
    char t1256[125];
    char t1257[43];
    char t1258[54];
    char t1259[20];
    char t1260[13];
    char t1261[28];
    char t1262[34];
    char t1263[409];
    char t1264[424];
    char t1265[100];
    char t1266[119];
    char t1267[20];
    char t1268[25];
    char t1269[34];
    char t1270[103];
    char t1271[103];
    char t1272[40];
    char t1273[58];
    char t1274[25];
    char t1275[43];
    char t1276[56];
    char t1277[73];
    char t1278[96];
    char t1279[58];
    char t1280[70];
    char t1281[16];
    char t1282[9];
    char t1283[43];
    char t1284[30];
    char t1285[74];
    char t1286[72];
    char t1287[67];
    char t1288[61];
    char t1289[17];
    char t1290[34];
    char t1291[44];
    char t1292[360];
    char t1293[399];
    char t1294[123];
    char t1295[135];
    char t1296[16];
    char t1297[40];
    char t1298[42];
    char t1299[197];
    char t1300[195];
    char t1301[52];
    char t1302[56];
    char t1303[22];
    char t1304[40];
    char t1305[40];
    char t1306[89];
    char t1307[101];
    char t1308[49];
    char t1309[53];
    char t1310[15];
    char t1311[45];
    char t1312[56];
    char t1313[43];
    char t1314[56];
    char t1315[13];
    char t1316[17];
    char t1317[31];
    char t1318[54];
    char t1319[69];
    char t1320[95];
    char t1321[55];
    char t1322[37];
    char t1323[16];
    char t1324[34];
    char t1325[40];
    char t1326[73];
    char t1327[78];
    char t1328[34];
    char t1329[28];
    char t1330[23];
    char t1331[43];
    char t1332[54];
    char t1333[94];
    char t1334[115];
    char t1335[56];
    char t1336[61];
    char t1337[16];
    char t1338[43];
    char t1339[55];
    char t1340[192];
    char t1341[184];
    char t1342[136];
    char t1343[126];
} words = {
    "AAB301.required",
    "A2(\344\270\200) \346\230\257\345\220\246\345\277\205\345\241\253",
    "AAB301 \345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAB301 (area code of the place of deregistration) must be filled in",
    "\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the area code of the place of deregistration is empty, and this item is required",
    "\350\257\267\350\241\245\345\241\253\345\220\216\345\206\215\344\270\212\344\274\240",
    "fill it in before uploading",
    "AAB301.too-long",
    "A2(\344\270\200) \346\214\207\346\240\207\351\225\277\345\272\246",
    "AAB301 \345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\230\257 6 \344\275\215\344\273\243\347\240\201",
    "AAB301 (area code of the place of deregistration) is a code of 6 characters",
    "\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the area code of the place of deregistration has {n1} characters, at most {n0} are allowed{damage}||the area code of the place of deregistration has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the area code of the place of deregistration has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "\350\257\267\346\224\271\344\270\272 6 \344\275\215\344\273\243\347\240\201\357\274\214\345\271\266\346\243\200\346\237\245\345\215\225\345\205\203\346\240\274\351\207\214\346\234\211\346\227\240\347\251\272\346\240\274\343\200\201\345\210\227\346\234\211\346\262\241\346\234\211\344\270\262\344\275\215",
    "write the code of 6 characters, and look for spaces in the cell and for shifted columns",
    "AAB301.encoding",
    "ours",
    "AAB301 \345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAB301 (area code of the place of deregistration) holds only bytes of the file's encoding",
    "\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the area code of the place of deregistration is not valid text from byte {n0} on",
    "\350\257\267\347\241\256\350\256\244\346\226\207\344\273\266\347\274\226\347\240\201\346\230\257 UTF-8 \350\277\230\346\230\257 GB18030\357\274\214\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\344\270\215\350\246\201\346\211\213\345\267\245\346\224\271\345\255\227\350\212\202",
    "find out whether the file is UTF-8 or GB18030 and export it again from the source system",
    "AAB301.control-character",
    "AAB301 \345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAB301 (area code of the place of deregistration) holds no control characters (tab, line break and the like)",
    "\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the area code of the place of deregistration is an invisible control character {c0}{many}",
    "\345\244\232\347\224\261\345\244\215\345\210\266\347\262\230\350\264\264\345\270\246\345\205\245\357\274\214\350\257\267\345\210\240\351\231\244",
    "usually brought in by copying; delete it",
    "AAB301.encoding-other",
    "AAB301 \345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAB301 (area code of the place of deregistration) does not look like text of another encoding than the file's",
    "\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\345\234\260\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the area code of the place of deregistration can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the area code of the place of deregistration can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "\350\257\267\345\257\271\347\205\247\344\270\232\345\212\241\347\263\273\347\273\237\346\240\270\345\257\271\350\277\231\344\270\200\351\241\271\357\274\232\346\262\241\346\234\211\344\271\261\347\240\201\345\260\261\344\270\215\347\224\250\345\244\204\347\220\206\357\274\233\346\230\257\344\271\261\347\240\201\347\232\204\357\274\214\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\344\270\215\350\246\201\346\212\212\347\274\226\347\240\201\344\270\215\345\220\214\347\232\204\346\226\207\344\273\266\346\213\274\345\234\250\344\270\200\350\265\267",
    "compare it with the source system: if it is right, nothing needs to be done; if it is garbled, export it again, and do not join files of different encodings",
    "AAB301.format",
    "A2(\344\270\200) C 6",
    "AAB301 \346\230\257 6 \344\275\215\346\225\260\345\255\227",
    "AAB301 is six digits",
    "\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\270\215\346\230\257 6 \344\275\215\346\225\260\345\255\227{damage}",
    "the area code is not six digits{damage}",
    "\350\257\267\345\241\253\345\206\231\346\263\250\351\224\200\345\234\260\347\232\204 6 \344\275\215\344\273\243\347\240\201\357\274\210\345\215\212\350\247\222\346\225\260\345\255\227\357\274\211\357\274\214\345\246\202 330106",
    "write the six digits of the place (not full-width ones), such as 330106",
    "AAB301.province",
    "A2(\344\270\200) \344\273\243\347\240\201\346\240\207\350\257\206 Y",
    "AAB301 \347\232\204\345\211\215\344\270\244\344\275\215\346\230\257\347\234\201\347\272\247\344\273\243\347\240\201",
    "AAB301 begins with the code of a province",
    "\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\347\232\204\345\211\215\344\270\244\344\275\215\344\270\215\346\230\257\344\273\273\344\275\225\344\270\200\344\270\252\347\234\201\347\272\247\344\273\243\347\240\201",
    "the first two digits of the area code are no province's",
    "\350\257\267\346\240\270\345\257\271\346\230\257\345\220\246\345\275\225\351\224\231\346\210\226\351\224\231\345\210\227",
    "check for a typing error or a shifted column",
    "AAB301.not-in-force",
    "GB/T 2260",
    "AAB301 \345\234\250\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\344\271\213\346\227\245\346\234\211\346\225\210",
    "AAB301 was in force on the day of deregistration",
    "\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201 {n0} \345\271\264\345\267\262\345\201\234\347\224\250\357\274\214\350\200\214\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\230\257 {d1}||\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201 {n0} \345\271\264\345\267\262\345\201\234\347\224\250\357\274\210\346\224\271\344\270\272 {detail}\357\274\211\357\274\214\350\200\214\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\230\257 {d1}||\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\273\216 {n0} \345\271\264\350\265\267\346\211\215\346\234\211\357\274\214\350\200\214\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\230\257 {d1}",
    "the area code was abolished in {n0}, the deregistration is of {d1}||the area code was abolished in {n0} (now {detail}), the deregistration is of {d1}||the area code exists only since {n0}, the deregistration is of {d1}",
    "\350\257\267\346\240\270\345\257\271\344\273\243\347\240\201\345\222\214\346\227\245\346\234\237\357\274\233\347\241\256\345\261\236\345\216\206\345\217\262\344\273\243\347\240\201\347\232\204\345\217\257\344\273\245\344\270\212\344\274\240",
    "check code and date; a code that was really in use may stay",
    "AAB301.unknown",
    "AAB301 \345\234\250\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\350\241\250\344\270\255",
    "AAB301 is in the table of area codes",
    "\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\270\215\345\234\250\344\273\243\347\240\201\350\241\250\344\270\255",
    "the area code is not in the table",
    "\350\257\267\346\240\270\345\257\271\357\274\233\350\213\245\346\230\257\345\274\200\345\217\221\345\214\272\347\255\211\346\234\254\345\234\260\344\273\243\347\240\201\357\274\214\350\257\267\345\212\240\350\275\275\346\234\254\345\234\260\344\273\243\347\240\201\350\241\250",
    "check it; if it is a local code (a development zone), load a table of local codes",
    "AAB301.scope",
    "A2(\344\270\200) \344\270\212\344\274\240\345\244\261\344\270\232\347\231\273\350\256\260\346\263\250\351\224\200\346\225\260\346\215\256\345\234\260\345\214\272",
    "AAB301 \345\261\236\344\272\216\345\243\260\346\230\216\347\232\204\344\270\212\344\274\240\345\234\260\345\214\272",
    "AAB301 lies in the declared upload area",
    "\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\344\270\215\345\261\236\344\272\216\346\234\254\346\254\241\344\270\212\344\274\240\345\234\260\345\214\272 {n0}",
    "the area code is outside the upload area {n0}",
    "\350\257\267\344\273\216\346\234\254\346\254\241\346\225\260\346\215\256\344\270\255\345\211\224\351\231\244\357\274\214\347\224\261\346\211\200\345\261\236\345\234\260\345\214\272\344\270\212\344\274\240",
    "leave the record out; its own area uploads it",
    "AAZ341.required",
    "AAZ341 \347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAZ341 (serial number in the local system) must be filled in",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the serial number in the local system is empty, and this item is required",
    "AAZ341.too-long",
    "AAZ341 \347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\344\270\215\350\266\205\350\277\207 18 \344\275\215",
    "AAZ341 (serial number in the local system) has at most 18 characters",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the serial number in the local system has {n1} characters, at most {n0} are allowed{damage}||the serial number in the local system has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the serial number in the local system has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "\350\257\267\347\274\251\347\237\255\357\274\214\345\271\266\346\243\200\346\237\245\346\230\257\345\220\246\344\270\216\347\233\270\351\202\273\347\232\204\345\210\227\344\270\262\344\275\215",
    "shorten it, and check whether the columns have shifted",
    "AAZ341.too-long-gb18030",
    "AAZ341 \347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\214\211 GB18030 \350\256\241\344\270\215\350\266\205\350\277\207 18 \345\255\227\350\212\202\357\274\210\344\270\200\344\270\252\346\261\211\345\255\227 2 \345\255\227\350\212\202\357\274\211",
    "AAZ341 (serial number in the local system) has at most 18 bytes in GB18030 (a Han character has 2)",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\214\211 GB18030 \350\256\241\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\214\350\266\205\350\277\207 {n0} \344\270\252\357\274\233\346\214\211\345\255\227\347\254\246\350\256\241\346\262\241\346\234\211\350\266\205\350\277\207",
    "the serial number in the local system has {n1} bytes in GB18030, more than {n0}; counted in characters it fits",
    "\346\216\245\346\224\266\347\263\273\347\273\237\350\213\245\346\214\211\345\255\227\350\212\202\350\256\241\347\256\227\351\225\277\345\272\246\344\274\232\351\200\200\345\233\236\357\274\214\350\203\275\347\274\251\347\237\255\347\232\204\350\257\267\347\274\251\347\237\255",
    "a system that counts bytes will send it back; shorten it where you can",
    "AAZ341.encoding",
    "AAZ341 \347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAZ341 (serial number in the local system) holds only bytes of the file's encoding",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the serial number in the local system is not valid text from byte {n0} on",
    "AAZ341.control-character",
    "AAZ341 \347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAZ341 (serial number in the local system) holds no control characters (tab, line break and the like)",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the serial number in the local system is an invisible control character {c0}{many}",
    "AAZ341.encoding-other",
    "AAZ341 \347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAZ341 (serial number in the local system) does not look like text of another encoding than the file's",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the serial number in the local system can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the serial number in the local system can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAZ341.duplicate",
    "A2(\344\270\200) \344\270\215\345\217\257\351\207\215\345\244\215",
    "\344\270\232\345\212\241\345\224\257\344\270\200\346\240\207\350\257\206\345\217\267\357\274\210AAB301+AAZ341\357\274\211\344\270\215\351\207\215\345\244\215",
    "the business ID (AAB301 + AAZ341) occurs once",
    "\344\270\232\345\212\241\345\224\257\344\270\200\346\240\207\350\257\206\345\217\267\351\207\215\345\244\215\357\274\214\347\254\254\344\270\200\346\254\241\345\207\272\347\216\260\345\234\250\347\254\254 {n0} \346\235\241\350\256\260\345\275\225\357\274\210\347\254\254 {n1} \350\241\214\357\274\211||\344\270\232\345\212\241\345\224\257\344\270\200\346\240\207\350\257\206\345\217\267\351\207\215\345\244\215\357\274\214\347\254\254\344\270\200\346\254\241\345\207\272\347\216\260\345\234\250 {detail} \347\232\204\347\254\254 {n0} \346\235\241\350\256\260\345\275\225\357\274\210\347\254\254 {n1} \350\241\214\357\274\211||\344\270\232\345\212\241\345\224\257\344\270\200\346\240\207\350\257\206\345\217\267\351\207\215\345\244\215\357\274\214\347\254\254\344\270\200\346\254\241\345\207\272\347\216\260\345\234\250\347\254\254 {n0} \346\235\241\350\256\260\345\275\225",
    "the business ID occurs again; first met in record {n0} (line {n1})||the business ID occurs again; first met in {detail}, record {n0} (line {n1})||the business ID occurs again; first met in record {n0}",
    "\350\257\267\346\240\270\345\257\271\346\230\257\351\207\215\345\244\215\345\257\274\345\207\272\350\277\230\346\230\257\346\265\201\346\260\264\345\217\267\347\224\250\351\207\215\357\274\214\345\217\252\344\277\235\347\225\231\344\270\200\346\235\241",
    "find out whether it was exported twice or the serial number was reused; keep one",
    "AAZ341.character",
    "AAZ341 \345\217\252\345\220\253\345\255\227\346\257\215\343\200\201\346\225\260\345\255\227\343\200\201- \345\222\214 _",
    "AAZ341 holds only letters, digits, - and _",
    "\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \344\270\215\346\230\257\345\255\227\346\257\215\343\200\201\346\225\260\345\255\227\343\200\201- \346\210\226 _{many}{damage}||\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\350\242\253\347\224\265\345\255\220\350\241\250\346\240\274\345\217\230\346\210\220\344\272\206\347\247\221\345\255\246\350\256\241\346\225\260\346\263\225\357\274\214\345\220\216\351\235\242\347\232\204\346\225\260\345\255\227\345\267\262\347\273\217\344\270\242\345\244\261||\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246{many}",
    "character {n1} of the serial number, {c0}, is no letter, digit, - or _{many}{damage}||a spreadsheet has turned the serial number into scientific notation; digits are lost||character {n1} of the serial number, {c0}, is an invisible control character{many}",
    "\350\257\267\346\240\270\345\257\271\346\230\257\345\220\246\345\270\246\345\205\245\344\272\206\347\251\272\346\240\274\346\210\226\346\240\207\347\202\271||\350\241\250\346\240\274\351\207\214\346\224\271\346\240\274\345\274\217\346\225\221\344\270\215\345\233\236\346\235\245\357\274\214\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\345\271\266\346\212\212\350\257\245\345\210\227\350\256\276\344\270\272\346\226\207\346\234\254||\345\244\232\347\224\261\345\244\215\345\210\266\347\262\230\350\264\264\345\270\246\345\205\245\357\274\214\350\257\267\345\210\240\351\231\244",
    "check for a stray space or punctuation||changing the cell's format does not bring them back: export again from the source system, with this column as text||usually brought in by copying; delete it",
    "AAC003.required",
    "AAC003 \345\247\223\345\220\215\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAC003 (name) must be filled in",
    "\345\247\223\345\220\215\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the name is empty, and this item is required",
    "AAC003.too-long",
    "AAC003 \345\247\223\345\220\215\344\270\215\350\266\205\350\277\207 50 \344\275\215",
    "AAC003 (name) has at most 50 characters",
    "\345\247\223\345\220\215\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\345\247\223\345\220\215\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\345\247\223\345\220\215\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the name has {n1} characters, at most {n0} are allowed{damage}||the name has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the name has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "AAC003.too-long-gb18030",
    "AAC003 \345\247\223\345\220\215\346\214\211 GB18030 \350\256\241\344\270\215\350\266\205\350\277\207 50 \345\255\227\350\212\202\357\274\210\344\270\200\344\270\252\346\261\211\345\255\227 2 \345\255\227\350\212\202\357\274\211",
    "AAC003 (name) has at most 50 bytes in GB18030 (a Han character has 2)",
    "\345\247\223\345\220\215\346\214\211 GB18030 \350\256\241\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\214\350\266\205\350\277\207 {n0} \344\270\252\357\274\233\346\214\211\345\255\227\347\254\246\350\256\241\346\262\241\346\234\211\350\266\205\350\277\207",
    "the name has {n1} bytes in GB18030, more than {n0}; counted in characters it fits",
    "AAC003.encoding",
    "AAC003 \345\247\223\345\220\215\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAC003 (name) holds only bytes of the file's encoding",
    "\345\247\223\345\220\215\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the name is not valid text from byte {n0} on",
    "AAC003.control-character",
    "AAC003 \345\247\223\345\220\215\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAC003 (name) holds no control characters (tab, line break and the like)",
    "\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the name is an invisible control character {c0}{many}",
    "AAC003.encoding-other",
    "AAC003 \345\247\223\345\220\215\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAC003 (name) does not look like text of another encoding than the file's",
    "\345\247\223\345\220\215\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\345\247\223\345\220\215\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the name can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the name can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAC003.space",
    "A2(\344\270\200) \344\270\215\350\203\275\345\220\253\346\234\211\345\215\212\350\247\222\346\210\226\345\205\250\350\247\222\347\251\272\346\240\274",
    "AAC003 \345\247\223\345\220\215\344\270\215\345\220\253\345\215\212\350\247\222\346\210\226\345\205\250\350\247\222\347\251\272\346\240\274",
    "AAC003 (name) holds no half-width or full-width space",
    "\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\345\215\212\350\247\222\347\251\272\346\240\274\357\274\210{c0}\357\274\211{many}||\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\345\205\250\350\247\222\347\251\272\346\240\274\357\274\210{c0}\357\274\211{many}",
    "character {n1} of the name is a half-width space ({c0}){many}||character {n1} of the name is a full-width space ({c0}){many}",
    "\350\257\267\345\210\240\351\231\244\347\251\272\346\240\274\357\274\233\345\247\223\344\270\216\345\220\215\344\271\213\351\227\264\344\271\237\344\270\215\347\225\231\347\251\272\346\240\274\357\274\214\345\244\226\346\226\207\346\210\226\346\260\221\346\227\217\345\247\223\345\220\215\347\232\204\345\210\206\351\232\224\347\224\250\342\200\234\302\267\342\200\235\357\274\210U+00B7\357\274\211",
    "delete the spaces, also between surname and given name; parts of a name are separated by \302\267 (U+00B7)",
    "AAC003.other-space",
    "AAC003 \345\247\223\345\220\215\344\270\215\345\220\253\345\205\266\344\273\226\347\251\272\347\231\275\346\210\226\351\233\266\345\256\275\345\255\227\347\254\246",
    "AAC003 (name) holds no other spaces or zero-width characters",
    "\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\347\211\271\346\256\212\347\251\272\347\231\275\346\210\226\351\233\266\345\256\275\345\255\227\347\254\246{many}",
    "character {n1} of the name, {c0}, is an unusual space or has no width{many}",
    "\345\261\217\345\271\225\344\270\212\347\234\213\344\270\215\345\207\272\346\235\245\357\274\214\350\257\267\345\210\240\351\231\244\345\220\216\351\207\215\346\226\260\345\275\225\345\205\245",
    "it cannot be seen on a screen; delete it and type the name again",
    "AAC003.separator",
    "\346\260\221\345\247\224\345\217\221\343\200\2242016\343\200\22533\345\217\267",
    "AAC003 \345\247\223\345\220\215\347\232\204\345\210\206\351\232\224\347\254\246\346\230\257 \302\267\357\274\210U+00B7\357\274\214GB18030 A1A4\357\274\211",
    "the separator in AAC003 (name) is \302\267 (U+00B7, GB18030 A1A4)",
    "\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \344\270\215\346\230\257\350\247\204\345\256\232\347\232\204\345\247\223\345\220\215\345\210\206\351\232\224\347\254\246{many}",
    "character {n1} of the name, {c0}, is not the prescribed separator of names{many}",
    "\350\257\267\346\224\271\344\270\272\351\227\264\351\232\224\345\217\267\342\200\234\302\267\342\200\235\357\274\210U+00B7\357\274\211",
    "replace it by the middle dot \302\267 (U+00B7)",
    "AAC003.character",
    "AAC003 \345\247\223\345\220\215\344\270\215\345\220\253\346\225\260\345\255\227\343\200\201\345\215\212\350\247\222\346\240\207\347\202\271\343\200\201\347\247\201\347\224\250\345\214\272\343\200\201\346\234\252\345\256\232\344\271\211\347\232\204\345\255\227\347\254\246\346\210\226\346\233\277\346\215\242\347\254\246",
    "AAC003 (name) holds no digits, ASCII punctuation, private-use or unassigned characters, nor U+FFFD",
    "\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\346\225\260\345\255\227\346\210\226\346\240\207\347\202\271{many}||\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\347\247\201\347\224\250\345\214\272\347\232\204\351\200\240\345\255\227\357\274\214\345\210\253\347\232\204\347\263\273\347\273\237\346\230\276\347\244\272\344\270\215\345\207\272{many}||\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\262\241\346\234\211\345\256\232\344\271\211{many}||\345\247\223\345\220\215\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\346\233\277\346\215\242\347\254\246\357\274\214\345\216\237\346\235\245\347\232\204\345\255\227\345\234\250\350\275\254\346\215\242\347\274\226\347\240\201\346\227\266\344\270\242\345\244\261\344\272\206{many}",
    "character {n1} of the name, {c0}, is a digit or punctuation{many}||character {n1} of the name, {c0}, is of the private use area and cannot be shown elsewhere{many}||character {n1} of the name, {c0}, is not assigned{many}||character {n1} of the name, {c0}, stands for one that was lost in a conversion{many}",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\240\270\345\257\271||\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\357\274\214\346\224\271\347\224\250\346\240\207\345\207\206\347\232\204\347\224\237\345\203\273\345\255\227\347\274\226\347\240\201||\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\240\270\345\257\271\357\274\214\345\277\205\350\246\201\346\227\266\351\207\215\346\226\260\345\275\225\345\205\245||\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\351\207\215\346\226\260\345\275\225\345\205\245\357\274\214\345\271\266\346\243\200\346\237\245\346\230\257\345\223\252\344\270\200\346\255\245\350\275\254\346\215\242\344\270\242\344\272\206\345\255\227",
    "compare it with the document||compare it with the document and use the standard code of the character||compare it with the document; type it again if need be||type it again from the document, and find the conversion that loses it",
    "AAC002.required",
    "AAC002 \347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAC002 (social security number) must be filled in",
    "\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the social security number is empty, and this item is required",
    "AAC002.too-long",
    "AAC002 \347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\344\270\215\350\266\205\350\277\207 18 \344\275\215",
    "AAC002 (social security number) has at most 18 characters",
    "\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the social security number has {n1} characters, at most {n0} are allowed{damage}||the social security number has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the social security number has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "AAC002.encoding",
    "AAC002 \347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAC002 (social security number) holds only bytes of the file's encoding",
    "\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the social security number is not valid text from byte {n0} on",
    "AAC002.control-character",
    "AAC002 \347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAC002 (social security number) holds no control characters (tab, line break and the like)",
    "\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the social security number is an invisible control character {c0}{many}",
    "AAC002.encoding-other",
    "AAC002 \347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAC002 (social security number) does not look like text of another encoding than the file's",
    "\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the social security number can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the social security number can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAC002.length",
    "A2(\344\270\200) \351\225\277\345\272\246\344\270\27215\346\210\22618\344\275\215",
    "\351\246\226\344\275\215\344\270\215\346\230\257\345\255\227\346\257\215\347\232\204 AAC002 \346\230\257 15 \344\275\215\346\210\226 18 \344\275\215",
    "an AAC002 that does not begin with a letter has 15 or 18 characters",
    "\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\234\211 {n0} \344\275\215\357\274\214\345\272\224\344\270\272 15 \344\275\215\346\210\226 18 \344\275\215{damage}",
    "the length of the social security number is {n0}, and 15 or 18 are right{damage}",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\350\241\245\346\255\243\357\274\214\345\271\266\346\243\200\346\237\245\345\215\225\345\205\203\346\240\274\351\207\214\346\234\211\346\227\240\347\251\272\346\240\274",
    "compare it with the document, and look for spaces in the cell",
    "AAC002.digits-15",
    "A2(\344\270\200) 15\344\275\215\344\270\215\350\203\275\345\220\253\346\234\211\351\235\236\346\225\260\345\255\227\345\255\227\347\254\246",
    "15 \344\275\215\347\232\204 AAC002 \345\205\250\346\230\257\346\225\260\345\255\227",
    "a 15-character AAC002 is all digits",
    "15 \344\275\215\345\217\267\347\240\201\347\232\204\347\254\254 {n1} \344\275\215\344\270\215\346\230\257\346\225\260\345\255\227{damage}",
    "character {n1} of the 15-digit number is no digit{damage}",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\233\264\346\255\243\357\274\214\346\263\250\346\204\217\345\205\250\350\247\222\346\225\260\345\255\227\343\200\201\345\255\227\346\257\215 O \344\270\216\346\225\260\345\255\227 0\343\200\201\345\255\227\346\257\215 l \344\270\216\346\225\260\345\255\227 1",
    "correct it from the document; mind full-width digits, the letter O and the digit 0",
    "AAC002.digits-17",
    "A2(\344\270\200) \345\211\21517\344\275\215\344\270\215\350\203\275\345\220\253\346\234\211\351\235\236\346\225\260\345\255\227\345\255\227\347\254\246",
    "18 \344\275\215\347\232\204 AAC002 \345\211\215 17 \344\275\215\345\205\250\346\230\257\346\225\260\345\255\227",
    "the first 17 characters of an 18-character AAC002 are digits",
    "18 \344\275\215\345\217\267\347\240\201\347\232\204\347\254\254 {n1} \344\275\215\344\270\215\346\230\257\346\225\260\345\255\227\357\274\214\345\211\215 17 \344\275\215\345\277\205\351\241\273\345\205\250\346\230\257\346\225\260\345\255\227{damage}",
    "character {n1} of the 18-digit number is no digit; the first 17 must be{damage}",
    "AAC002.check-digit",
    "A2(\344\270\200) \347\254\25418\344\275\215\345\277\205\351\241\273\347\254\246\345\220\210\346\240\241\351\252\214\350\247\204\345\210\231\357\274\214GB 11643",
    "AAC002 \347\232\204\347\254\254 18 \344\275\215\347\254\246\345\220\210 GB 11643 \346\240\241\351\252\214\350\247\204\345\210\231",
    "the 18th character of AAC002 satisfies the check rule of GB 11643",
    "\345\217\267\347\240\201\347\232\204\346\240\241\351\252\214\347\240\201\344\270\215\345\257\271\357\274\232\346\214\211\345\211\215 17 \344\275\215\350\256\241\347\256\227\357\274\214\347\254\254 18 \344\275\215\345\272\224\344\270\272 {h0}\357\274\210GB 11643\357\274\211{damage}",
    "the check digit is wrong: by the first 17 digits the 18th is {h0} (GB 11643){damage}",
    "\345\211\215 17 \344\275\215\344\271\237\345\217\257\350\203\275\346\234\211\350\257\257\357\274\214\350\257\267\345\257\271\347\205\247\350\272\253\344\273\275\350\257\201\345\216\237\344\273\266\357\274\214\344\270\215\350\246\201\345\217\252\346\224\271\346\234\200\345\220\216\344\270\200\344\275\215",
    "any of the digits may be the wrong one: compare with the document, do not just change the last",
    "AAC002.sex",
    "A2(\344\270\200) \345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\344\270\216\346\200\247\345\210\253\347\233\270\347\254\246",
    "AAC002 \344\270\216\346\200\247\345\210\253\357\274\210AAC004\357\274\211\347\233\270\347\254\246",
    "AAC002 agrees with the sex (AAC004)",
    "\346\214\211\345\217\267\347\240\201\346\230\257\347\224\267\346\200\247\357\274\214\350\200\214\346\200\247\345\210\253\357\274\210AAC004\357\274\211\345\241\253\347\232\204\346\230\257\345\245\263||\346\214\211\345\217\267\347\240\201\346\230\257\345\245\263\346\200\247\357\274\214\350\200\214\346\200\247\345\210\253\357\274\210AAC004\357\274\211\345\241\253\347\232\204\346\230\257\347\224\267",
    "the number is a man's, the sex (AAC004) says female||the number is a woman's, the sex (AAC004) says male",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\240\270\345\257\271\345\217\267\347\240\201\345\222\214\346\200\247\345\210\253",
    "check number and sex against the document",
    "AAC002.sex-not-evaluable",
    "AAC002 \344\270\216\346\200\247\345\210\253\350\203\275\345\220\246\346\240\270\345\257\271",
    "whether AAC002 can be held against the sex",
    "\346\262\241\346\234\211\346\217\220\344\276\233\346\200\247\345\210\253\357\274\210AAC004\357\274\211\357\274\214\346\234\252\346\240\270\345\257\271\345\217\267\347\240\201\344\270\216\346\200\247\345\210\253\346\230\257\345\220\246\347\233\270\347\254\246||\346\200\247\345\210\253\357\274\210AAC004\357\274\211\344\270\272\346\234\252\347\237\245\346\210\226\346\234\252\350\257\264\346\230\216\357\274\214\346\234\252\346\240\270\345\257\271\345\217\267\347\240\201\344\270\216\346\200\247\345\210\253\346\230\257\345\220\246\347\233\270\347\254\246||\346\200\247\345\210\253\357\274\210AAC004\357\274\211\344\270\215\346\230\257 0\343\200\2011\343\200\2012\343\200\2019\357\274\214\346\234\252\346\240\270\345\257\271\345\217\267\347\240\201\344\270\216\346\200\247\345\210\253\346\230\257\345\220\246\347\233\270\347\254\246||\350\277\231\344\273\275\346\225\260\346\215\256\346\262\241\346\234\211\346\200\247\345\210\253\357\274\210AAC004\357\274\211\357\274\214\346\211\200\346\234\211\350\256\260\345\275\225\351\203\275\346\234\252\346\240\270\345\257\271\345\217\267\347\240\201\344\270\216\346\200\247\345\210\253\346\230\257\345\220\246\347\233\270\347\254\246",
    "no sex (AAC004) is given: whether the number agrees with it was not checked||the sex (AAC004) is unknown or not stated: whether the number agrees with it was not checked||the sex (AAC004) is not one of 0, 1, 2, 9: whether the number agrees with it was not checked||this input has no sex (AAC004): whether the numbers agree with it was not checked for any record",
    "\344\270\215\345\275\261\345\223\215\344\270\212\344\274\240\357\274\233\351\234\200\350\246\201\346\240\270\345\257\271\346\227\266\350\257\267\351\232\217\346\226\207\344\273\266\346\217\220\344\276\233 AAC004 \345\210\227\357\274\2101 \347\224\267\357\274\2142 \345\245\263\357\274\211",
    "nothing stands against uploading; to have it checked, add a column AAC004 (1 male, 2 female)",
    "AAC002.birth-date",
    "GB 11643",
    "AAC002 \344\270\255\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\345\255\230\345\234\250",
    "the birth date in AAC002 exists",
    "\345\217\267\347\240\201\344\270\255\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\344\270\215\345\255\230\345\234\250\357\274\210GB 11643\357\274\211",
    "the birth date in the number does not exist (GB 11643)",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\233\264\346\255\243",
    "correct it from the document",
    "AAC002.birth-future",
    "AAC002 \344\270\255\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\344\270\215\346\231\232\344\272\216\345\275\223\345\211\215\346\227\245\346\234\237",
    "the birth date in AAC002 is not in the future",
    "\345\217\267\347\240\201\344\270\255\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\346\231\232\344\272\216\345\275\223\345\211\215\346\227\245\346\234\237 {d1}",
    "the birth date in the number is after today, {d1}",
    "AAC002.area-unknown",
    "AAC002 \345\211\215\345\205\255\344\275\215\346\233\276\346\230\257\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201",
    "the first six digits of AAC002 were an area code at some time",
    "\345\217\267\347\240\201\345\211\215\345\205\255\344\275\215\344\270\215\345\234\250 1981 \345\271\264\344\273\245\346\235\245\347\232\204\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\350\241\250\344\270\255",
    "the first six digits of the number are in no table of area codes since 1981",
    "\350\257\267\346\240\270\345\257\271\357\274\233\346\233\264\346\227\251\347\232\204\350\200\201\344\273\243\347\240\201\347\241\256\345\256\236\345\255\230\345\234\250\357\274\214\350\257\201\344\273\266\346\227\240\350\257\257\345\215\263\345\217\257\344\270\212\344\274\240",
    "check it; older codes exist: when the document says so, upload it",
    "AAC002.foreign-shape",
    "\345\255\227\346\257\215\345\274\200\345\244\264\347\232\204 AAC002 \347\254\246\345\220\210\345\267\262\347\237\245\347\232\204\345\275\242\345\274\217",
    "an AAC002 that begins with a letter has a known shape",
    "\344\273\245\345\255\227\346\257\215\345\274\200\345\244\264\347\232\204\345\217\267\347\240\201\344\270\215\347\254\246\345\220\210\345\267\262\347\237\245\347\232\204\345\275\242\345\274\217\357\274\210\345\244\226\345\233\275\344\272\272\346\260\270\344\271\205\345\261\205\347\225\231\350\272\253\344\273\275\350\257\201\343\200\201\345\244\226\345\233\275\344\272\272\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\357\274\211\357\274\214\346\210\226\346\240\241\351\252\214\344\275\215\344\270\215\345\257\271{damage}||\344\273\245 9 \345\274\200\345\244\264\347\232\204\345\244\226\345\233\275\344\272\272\346\260\270\344\271\205\345\261\205\347\225\231\350\272\253\344\273\275\350\257\201\345\217\267\347\240\201\357\274\214\347\254\254 2\343\200\2013 \344\275\215\344\270\215\346\230\257\347\255\276\345\217\221\347\234\201\344\273\275||\344\273\245 9 \345\274\200\345\244\264\347\232\204\345\244\226\345\233\275\344\272\272\346\260\270\344\271\205\345\261\205\347\225\231\350\272\253\344\273\275\350\257\201\345\217\267\347\240\201\357\274\214\347\254\254 4 \350\207\263 6 \344\275\215\347\232\204\345\233\275\347\261\215\344\273\243\347\240\201\346\230\257\344\270\255\345\233\275\357\274\210156\357\274\211\346\210\226\344\270\215\345\255\230\345\234\250\357\274\210999\357\274\211||\344\273\245\345\255\227\346\257\215\345\274\200\345\244\264\347\232\204\345\217\267\347\240\201\350\266\205\350\277\207 18 \344\275\215\357\274\214\344\270\215\347\254\246\345\220\210\345\267\262\347\237\245\347\232\204\345\275\242\345\274\217",
    "the number begins with a letter but has no known shape (foreign permanent resident, foreign social security number), or its check digit is wrong{damage}||digits 2 and 3 of a number of a foreign permanent resident (first digit 9) are no province||digits 4 to 6 of a number of a foreign permanent resident (first digit 9) are China (156) or no country (999)||the number begins with a letter and has more than 18 characters: it has no known shape",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\240\270\345\257\271\357\274\233\346\227\240\350\257\257\345\215\263\345\217\257\344\270\212\344\274\240",
    "compare it with the document; when it is right, upload it",
    "AAC002.legacy-15",
    "AAC002 \346\230\257 18 \344\275\215\345\217\267\347\240\201",
    "AAC002 is an 18-digit number",
    "\345\217\267\347\240\201\346\230\257 15 \344\275\215\347\232\204\346\227\247\345\217\267\347\240\201",
    "the number is an old 15-digit one",
    "\344\275\215\346\225\260\346\234\254\350\272\253\344\270\215\345\246\250\347\242\215\344\270\212\344\274\240\357\274\233\350\257\267\346\240\270\345\256\236\346\230\257\345\220\246\345\267\262\346\215\242\345\217\221 18 \344\275\215\345\217\267\347\240\201\357\274\214\344\270\215\350\246\201\350\207\252\350\241\214\346\215\242\347\256\227\345\220\216\350\246\206\347\233\226",
    "that alone does not stand against uploading; ask whether the person has an 18-digit number by now, do not overwrite it by a computed one",
    "AAC002.under-16",
    "N(\345\215\201)",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\344\271\213\346\227\245\345\271\264\346\273\241 16 \345\221\250\345\262\201",
    "the person was 16 or older on the day of deregistration",
    "\346\214\211\345\217\267\347\240\201\357\274\214\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\344\271\213\346\227\245\357\274\210{d1}\357\274\211\346\234\252\346\273\241 16 \345\221\250\345\262\201",
    "by the number the person was under 16 on the day of deregistration, {d1}",
    "\350\257\267\346\240\270\345\257\271\345\217\267\347\240\201\345\222\214\346\227\245\346\234\237\357\274\233\345\244\261\344\270\232\347\231\273\350\256\260\347\232\204\345\257\271\350\261\241\351\241\273\345\271\264\346\273\241 16 \345\221\250\345\262\201",
    "check number and date; only persons of 16 and over are registered",
    "AAC002.spreadsheet",
    "AAC002 \346\262\241\346\234\211\350\242\253\347\224\265\345\255\220\350\241\250\346\240\274\346\224\271\345\212\250",
    "AAC002 was not damaged by a spreadsheet",
    "\345\217\267\347\240\201\350\242\253\347\224\265\345\255\220\350\241\250\346\240\274\345\217\230\346\210\220\344\272\206\347\247\221\345\255\246\350\256\241\346\225\260\346\263\225\357\274\214\345\220\216\351\235\242\347\232\204\346\225\260\345\255\227\345\267\262\347\273\217\344\270\242\345\244\261||\345\217\267\347\240\201\346\234\200\345\220\216\345\207\240\344\275\215\345\205\250\346\230\257 0\357\274\214\345\203\217\346\230\257\350\242\253\347\224\265\345\255\220\350\241\250\346\240\274\346\210\252\345\216\273\344\272\206\345\220\216\344\270\211\344\275\215",
    "a spreadsheet has turned the number into scientific notation; digits are lost||the last digits of the number are zeros, as when a spreadsheet cuts it to 15 digits",
    "\350\241\250\346\240\274\351\207\214\346\224\271\346\240\274\345\274\217\346\225\221\344\270\215\345\233\236\346\235\245\357\274\214\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\345\271\266\346\212\212\350\257\245\345\210\227\350\256\276\344\270\272\346\226\207\346\234\254",
    "changing the cell's format does not bring them back: export again from the source system, with this column as text",
    "AAC002.lower-x",
    "AAC002 \347\232\204\346\240\241\351\252\214\347\240\201 X \347\224\250\345\244\247\345\206\231",
    "the check character X of AAC002 is a capital",
    "\345\217\267\347\240\201\346\234\253\344\275\215\346\230\257\345\260\217\345\206\231 x\357\274\214\346\214\211\345\244\247\345\206\231 X \345\244\204\347\220\206",
    "the number ends in a small x; it is taken as X",
    "\344\270\215\345\275\261\345\223\215\344\270\212\344\274\240",
    "nothing needs to be done",
    "AAC058.required",
    "AAC058 \350\257\201\344\273\266\347\261\273\345\236\213\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAC058 (kind of identity document) must be filled in",
    "\350\257\201\344\273\266\347\261\273\345\236\213\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the kind of identity document is empty, and this item is required",
    "AAC058.too-long",
    "AAC058 \350\257\201\344\273\266\347\261\273\345\236\213\346\230\257 2 \344\275\215\344\273\243\347\240\201",
    "AAC058 (kind of identity document) is a code of 2 characters",
    "\350\257\201\344\273\266\347\261\273\345\236\213\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\350\257\201\344\273\266\347\261\273\345\236\213\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\350\257\201\344\273\266\347\261\273\345\236\213\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the kind of identity document has {n1} characters, at most {n0} are allowed{damage}||the kind of identity document has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the kind of identity document has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "\350\257\267\346\224\271\344\270\272 2 \344\275\215\344\273\243\347\240\201\357\274\214\345\271\266\346\243\200\346\237\245\345\215\225\345\205\203\346\240\274\351\207\214\346\234\211\346\227\240\347\251\272\346\240\274\343\200\201\345\210\227\346\234\211\346\262\241\346\234\211\344\270\262\344\275\215",
    "write the code of 2 characters, and look for spaces in the cell and for shifted columns",
    "AAC058.encoding",
    "AAC058 \350\257\201\344\273\266\347\261\273\345\236\213\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAC058 (kind of identity document) holds only bytes of the file's encoding",
    "\350\257\201\344\273\266\347\261\273\345\236\213\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the kind of identity document is not valid text from byte {n0} on",
    "AAC058.control-character",
    "AAC058 \350\257\201\344\273\266\347\261\273\345\236\213\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAC058 (kind of identity document) holds no control characters (tab, line break and the like)",
    "\350\257\201\344\273\266\347\261\273\345\236\213\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the kind of identity document is an invisible control character {c0}{many}",
    "AAC058.encoding-other",
    "AAC058 \350\257\201\344\273\266\347\261\273\345\236\213\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAC058 (kind of identity document) does not look like text of another encoding than the file's",
    "\350\257\201\344\273\266\347\261\273\345\236\213\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\350\257\201\344\273\266\347\261\273\345\236\213\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the kind of identity document can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the kind of identity document can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAC058.code",
    "A2(\344\270\200) \345\277\205\351\241\273\345\234\250\344\273\243\347\240\201\350\241\250\344\270\255",
    "AAC058 \345\234\250\350\257\201\344\273\266\347\261\273\345\236\213\344\273\243\347\240\201\350\241\250\344\270\255",
    "AAC058 is in the table of document kinds",
    "\350\257\201\344\273\266\347\261\273\345\236\213\344\270\215\345\234\250\344\273\243\347\240\201\350\241\250\344\270\255{damage}||\350\257\201\344\273\266\347\261\273\345\236\213\344\270\242\344\272\206\345\211\215\351\235\242\347\232\204 0\357\274\214\345\272\224\344\270\272 {detail}",
    "the kind of document is not in the code table{damage}||the kind of document has lost its leading zero; it should be {detail}",
    "\350\257\267\346\214\211\344\273\243\347\240\201\350\241\250\345\241\253\345\206\231\344\270\244\344\275\215\344\273\243\347\240\201\357\274\214\345\246\202 01 \345\261\205\346\260\221\350\272\253\344\273\275\350\257\201||\350\257\267\346\224\271\344\270\272\344\270\244\344\275\215\344\273\243\347\240\201\357\274\214\345\271\266\346\212\212\350\257\245\345\210\227\350\256\276\344\270\272\346\226\207\346\234\254",
    "write the two-digit code, such as 01 for the identity card||write both digits, and make this column text",
    "AAC058.extension",
    "AAC058 \346\230\257\345\220\204\345\234\260\344\270\200\350\207\264\344\275\277\347\224\250\347\232\204\344\273\243\347\240\201",
    "AAC058 is a code on which all provinces agree",
    "\350\257\201\344\273\266\347\261\273\345\236\213\346\230\257\346\211\251\345\261\225\344\273\243\347\240\201\357\274\210{detail}\357\274\211\357\274\214\345\220\204\345\234\260\345\220\253\344\271\211\344\270\215\344\270\200",
    "the kind of document is an extension code ({detail}) on whose meaning provinces differ",
    "\350\257\267\344\270\216\344\270\212\347\272\247\347\241\256\350\256\244\345\220\216\345\206\215\347\224\250",
    "ask the receiving office before using it",
    "AAC044.required",
    "AAC044 \350\257\201\344\273\266\345\217\267\347\240\201\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAC044 (number of the identity document) must be filled in",
    "\350\257\201\344\273\266\345\217\267\347\240\201\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the number of the identity document is empty, and this item is required",
    "AAC044.too-long",
    "AAC044 \350\257\201\344\273\266\345\217\267\347\240\201\344\270\215\350\266\205\350\277\207 22 \344\275\215",
    "AAC044 (number of the identity document) has at most 22 characters",
    "\350\257\201\344\273\266\345\217\267\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\350\257\201\344\273\266\345\217\267\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\350\257\201\344\273\266\345\217\267\347\240\201\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the number of the identity document has {n1} characters, at most {n0} are allowed{damage}||the number of the identity document has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the number of the identity document has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "AAC044.too-long-gb18030",
    "AAC044 \350\257\201\344\273\266\345\217\267\347\240\201\346\214\211 GB18030 \350\256\241\344\270\215\350\266\205\350\277\207 22 \345\255\227\350\212\202\357\274\210\344\270\200\344\270\252\346\261\211\345\255\227 2 \345\255\227\350\212\202\357\274\211",
    "AAC044 (number of the identity document) has at most 22 bytes in GB18030 (a Han character has 2)",
    "\350\257\201\344\273\266\345\217\267\347\240\201\346\214\211 GB18030 \350\256\241\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\214\350\266\205\350\277\207 {n0} \344\270\252\357\274\233\346\214\211\345\255\227\347\254\246\350\256\241\346\262\241\346\234\211\350\266\205\350\277\207",
    "the number of the identity document has {n1} bytes in GB18030, more than {n0}; counted in characters it fits",
    "AAC044.encoding",
    "AAC044 \350\257\201\344\273\266\345\217\267\347\240\201\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAC044 (number of the identity document) holds only bytes of the file's encoding",
    "\350\257\201\344\273\266\345\217\267\347\240\201\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the number of the identity document is not valid text from byte {n0} on",
    "AAC044.control-character",
    "AAC044 \350\257\201\344\273\266\345\217\267\347\240\201\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAC044 (number of the identity document) holds no control characters (tab, line break and the like)",
    "\350\257\201\344\273\266\345\217\267\347\240\201\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the number of the identity document is an invisible control character {c0}{many}",
    "AAC044.encoding-other",
    "AAC044 \350\257\201\344\273\266\345\217\267\347\240\201\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAC044 (number of the identity document) does not look like text of another encoding than the file's",
    "\350\257\201\344\273\266\345\217\267\347\240\201\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\350\257\201\344\273\266\345\217\267\347\240\201\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the number of the identity document can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the number of the identity document can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAC044.citizen-number",
    "\350\257\201\344\273\266\347\261\273\345\236\213\344\270\272 01\357\274\214\346\210\226\345\217\267\347\240\201\346\234\211\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\347\232\204\345\275\242\345\274\217\357\274\21090\343\200\20107\343\200\20117\357\274\211\346\227\266\357\274\214AAC044 \346\230\257\346\234\211\346\225\210\347\232\204\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201",
    "with kind 01, and with 90, 07 or 17 where the number has the form of one, AAC044 is a valid citizen number",
    "\350\257\201\344\273\266\347\261\273\345\236\213\346\230\257\345\261\205\346\260\221\350\272\253\344\273\275\350\257\201\357\274\21001\357\274\211\357\274\214\344\275\206\350\257\201\344\273\266\345\217\267\347\240\201\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201{damage}||\350\257\201\344\273\266\345\217\267\347\240\201\346\234\211\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\347\232\204\345\275\242\345\274\217\357\274\210\347\234\201\344\273\275\345\222\214\345\207\272\347\224\237\346\227\245\346\234\237\351\203\275\346\234\211\357\274\211\357\274\214\344\275\206\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201{damage}",
    "the document is an identity card (01), but its number is no valid citizen number{damage}||the document number has the form of a citizen number, with a province and a birth date, but is no valid one{damage}",
    "\350\257\267\346\240\270\345\257\271\350\257\201\344\273\266\347\261\273\345\236\213\345\222\214\345\217\267\347\240\201",
    "check kind and number",
    "AAC044.differs",
    "\350\257\201\344\273\266\344\270\212\347\232\204\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\357\274\210AAC044\357\274\211\344\270\216 AAC002 \346\230\257\345\220\214\344\270\200\344\270\252\344\272\272",
    "a citizen number in AAC044 is of the same person as AAC002",
    "\345\261\205\346\260\221\350\272\253\344\273\275\350\257\201\345\217\267\347\240\201\344\270\216\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\357\274\210AAC002\357\274\211\344\270\215\346\230\257\345\220\214\344\270\200\344\270\252\345\217\267\347\240\201||\350\257\201\344\273\266\345\217\267\347\240\201\346\230\257\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\357\274\214\344\270\216\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\357\274\210AAC002\357\274\211\344\270\215\346\230\257\345\220\214\344\270\200\344\270\252\345\217\267\347\240\201",
    "the identity card's number and the social security number (AAC002) are not the same||the document number is a citizen number, and not the one of AAC002",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\357\274\214\347\241\256\350\256\244\346\230\257\344\270\215\346\230\257\344\270\244\344\270\252\344\272\272\347\232\204\345\217\267\347\240\201",
    "compare with the document whether these are two persons",
    "AAC044.shape",
    "AAC044 \345\203\217\346\230\257\350\257\245\347\261\273\350\257\201\344\273\266\347\232\204\345\217\267\347\240\201",
    "AAC044 looks like a number of its kind of document",
    "\350\257\201\344\273\266\345\217\267\347\240\201\344\270\215\345\203\217\350\277\231\347\261\273\350\257\201\344\273\266\347\232\204\345\217\267\347\240\201{damage}",
    "the document number does not look like one of its kind{damage}",
    "\350\257\267\345\257\271\347\205\247\350\257\201\344\273\266\346\240\270\345\257\271\347\261\273\345\236\213\345\222\214\345\217\267\347\240\201",
    "compare kind and number with the document",
    "ADC210.required",
    "ADC210 \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\345\277\205\351\241\273\345\241\253\345\206\231",
    "ADC210 (date of deregistration) must be filled in",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the date of deregistration is empty, and this item is required",
    "ADC210.encoding",
    "ADC210 \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "ADC210 (date of deregistration) holds only bytes of the file's encoding",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the date of deregistration is not valid text from byte {n0} on",
    "ADC210.control-character",
    "ADC210 \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "ADC210 (date of deregistration) holds no control characters (tab, line break and the like)",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the date of deregistration is an invisible control character {c0}{many}",
    "ADC210.encoding-other",
    "ADC210 \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "ADC210 (date of deregistration) does not look like text of another encoding than the file's",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the date of deregistration can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the date of deregistration can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "ADC210.date",
    "A2(\344\270\200) \346\240\274\345\274\217\344\270\272YYYYMMDD\347\232\204\346\234\211\346\225\210\346\227\245\346\234\237",
    "ADC210 \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\230\257 YYYYMMDD \347\232\204\346\234\211\346\225\210\346\227\245\346\234\237",
    "ADC210 (date of deregistration) is a valid date YYYYMMDD",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\344\270\215\346\230\257\346\234\211\346\225\210\346\227\245\346\234\237\357\274\214\345\272\224\344\270\272 8 \344\275\215\346\225\260\345\255\227 YYYYMMDD{damage}",
    "the date of deregistration is not a valid date of eight digits, YYYYMMDD{damage}",
    "\350\257\267\346\224\271\344\270\272\345\246\202 20200921 \347\232\204\345\275\242\345\274\217\357\274\214\347\224\250\345\215\212\350\247\222\346\225\260\345\255\227\357\274\214\344\270\215\350\246\201\345\210\206\351\232\224\347\254\246\345\222\214\346\227\266\351\227\264\357\274\214\345\271\266\346\240\270\345\257\271\350\257\245\346\234\210\346\234\211\346\262\241\346\234\211\350\277\231\344\270\200\345\244\251",
    "write it like 20200921, in half-width digits, without separators or time, and check that the month has such a day",
    "ADC210.future",
    "A2(\344\270\200) \346\227\251\344\272\216\346\210\226\347\255\211\344\272\216\347\263\273\347\273\237\345\275\223\345\211\215\346\227\245\346\234\237",
    "ADC210 \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\344\270\215\346\231\232\344\272\216\345\275\223\345\211\215\346\227\245\346\234\237",
    "ADC210 (date of deregistration) is not in the future",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264\346\230\257 {d0}\357\274\214\346\231\232\344\272\216\345\275\223\345\211\215\346\227\245\346\234\237 {d1}",
    "the date of deregistration is {d0}, after today, {d1}",
    "\350\257\267\346\240\270\345\257\271\345\271\264\346\234\210\357\274\233\347\241\256\345\261\236\345\260\206\346\235\245\347\232\204\357\274\214\345\210\260\345\275\223\346\227\245\345\206\215\344\270\212\344\274\240",
    "check year and month; if it really lies ahead, upload it on that day",
    "ADC210.after-handling",
    "ADC210 \344\270\215\346\231\232\344\272\216 AAE036",
    "ADC210 is not later than AAE036",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\346\227\266\351\227\264 {d0} \346\231\232\344\272\216\347\273\217\345\212\236\346\227\245\346\234\237 {d1}",
    "the deregistration of {d0} is later than its handling on {d1}",
    "\350\257\267\346\240\270\345\257\271\344\270\244\344\270\252\346\227\245\346\234\237\346\230\257\345\220\246\345\241\253\345\217\215",
    "check whether the two dates were swapped",
    "AJC00A.required",
    "AJC00A \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\345\277\205\351\241\273\345\241\253\345\206\231",
    "AJC00A (reason of deregistration) must be filled in",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the reason of deregistration is empty, and this item is required",
    "AJC00A.too-long",
    "AJC00A \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\230\257 2 \344\275\215\344\273\243\347\240\201",
    "AJC00A (reason of deregistration) is a code of 2 characters",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the reason of deregistration has {n1} characters, at most {n0} are allowed{damage}||the reason of deregistration has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the reason of deregistration has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "AJC00A.encoding",
    "AJC00A \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AJC00A (reason of deregistration) holds only bytes of the file's encoding",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the reason of deregistration is not valid text from byte {n0} on",
    "AJC00A.control-character",
    "AJC00A \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AJC00A (reason of deregistration) holds no control characters (tab, line break and the like)",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the reason of deregistration is an invisible control character {c0}{many}",
    "AJC00A.encoding-other",
    "AJC00A \346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AJC00A (reason of deregistration) does not look like text of another encoding than the file's",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the reason of deregistration can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the reason of deregistration can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AJC00A.code",
    "AJC00A \345\234\250\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\344\273\243\347\240\201\350\241\250\344\270\255",
    "AJC00A is in the table of reasons",
    "\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\344\270\215\345\234\250\344\273\243\347\240\201\350\241\250\344\270\255{damage}||\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240 22\357\274\210\350\276\276\345\210\260\351\200\200\344\274\221\345\271\264\351\276\204\357\274\211\346\230\257 2020 \345\271\264\344\273\245\345\211\215\347\232\204\346\227\247\344\273\243\347\240\201\357\274\214\347\216\260\350\241\214\344\273\243\347\240\201\350\241\250\346\262\241\346\234\211 22",
    "the reason is not in the code table{damage}||reason 22 (reached retirement age) is of the table before 2020; today's table has no 22",
    "\350\257\267\346\214\211\344\273\243\347\240\201\350\241\250\345\241\253\345\206\231\344\270\244\344\275\215\344\273\243\347\240\201\357\274\214\345\246\202 11\357\274\210\350\242\253\345\220\204\347\261\273\347\224\250\344\272\272\345\215\225\344\275\215\345\275\225\347\224\250\346\210\226\346\213\233\350\201\230\357\274\211||\350\257\267\351\200\220\344\272\272\346\240\270\345\256\236\357\274\232\345\267\262\344\276\235\346\263\225\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207\347\232\204\347\224\250 21\357\274\214\345\220\246\345\210\231\346\214\211\345\256\236\351\231\205\345\216\237\345\233\240\345\241\253\345\206\231",
    "write one of the two-digit codes of the table, such as 11 (hired by an employer)||look at each person: 21 when a basic pension is drawn, else the true reason",
    "AJC00A.contact-ground",
    "N(\345\233\233)",
    "\344\270\215\347\256\200\345\215\225\344\273\245 31\343\200\20132 \344\270\272\347\224\261\346\263\250\351\224\200",
    "31 and 32 alone are not a ground of deregistration",
    "\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 31\357\274\210\350\277\236\347\273\255 3 \346\254\241\346\213\222\347\273\235\346\216\245\345\217\227\345\205\254\345\205\261\345\260\261\344\270\232\346\234\215\345\212\241\357\274\211\357\274\214\344\270\215\350\203\275\347\256\200\345\215\225\344\273\245\346\255\244\344\270\272\347\224\261\346\263\250\351\224\200\357\274\210\351\200\232\347\237\245\347\254\254\357\274\210\345\233\233\357\274\211\351\241\271\357\274\211||\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 32\357\274\210\350\277\236\347\273\255 6 \344\270\252\346\234\210\346\227\240\346\263\225\345\217\226\345\276\227\350\201\224\347\263\273\357\274\211\357\274\214\344\270\215\350\203\275\347\256\200\345\215\225\344\273\245\346\255\244\344\270\272\347\224\261\346\263\250\351\224\200\357\274\210\351\200\232\347\237\245\347\254\254\357\274\210\345\233\233\357\274\211\351\241\271\357\274\211",
    "the reason is 31 (three services refused in a row); nobody may be deregistered simply on this ground, N(\345\233\233)||the reason is 32 (no contact for six months); nobody may be deregistered simply on this ground, N(\345\233\233)",
    "\350\257\267\347\241\256\350\256\244\345\267\262\351\200\232\350\277\207\346\225\260\346\215\256\346\257\224\345\257\271\346\210\226\344\272\272\345\267\245\346\240\270\346\237\245\346\240\270\345\256\236\346\234\254\344\272\272\346\203\205\345\206\265\357\274\214\345\271\266\347\225\231\345\255\230\350\256\260\345\275\225",
    "make sure that the person's situation was verified by data match or by hand, and keep the evidence",
    "AJC00A.pension-age",
    "\345\216\237\345\233\240 21 \347\232\204\344\272\272\350\276\276\345\210\260\346\263\225\345\256\232\346\234\200\346\227\251\351\242\206\345\217\226\345\205\273\350\200\201\351\207\221\347\232\204\345\271\264\351\276\204",
    "a person with reason 21 has reached the earliest lawful pension age",
    "\345\216\237\345\233\240\346\230\257 21\357\274\210\345\267\262\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207\357\274\211\357\274\214\344\275\206\346\214\211\345\217\267\347\240\201\350\277\230\346\262\241\346\234\211\345\210\260\346\263\225\345\256\232\346\234\200\346\227\251\347\232\204\351\200\200\344\274\221\345\271\264\351\276\204",
    "the reason is 21 (draws a basic pension), but by the number the earliest lawful pension age was not yet reached",
    "\350\257\267\346\240\270\345\256\236\346\230\257\345\220\246\345\267\262\351\242\206\345\217\226\345\276\205\351\201\207\357\274\210\347\211\271\346\256\212\345\267\245\347\247\215\343\200\201\347\227\205\351\200\200\347\255\211\345\217\257\346\217\220\345\211\215\357\274\211\357\274\214\345\271\266\346\240\270\345\257\271\345\217\267\347\240\201",
    "check that a pension is drawn (some occupations and the disabled retire earlier), and check the number",
    "AJC00A.other-remark",
    "\345\216\237\345\233\240 90 \351\231\204\346\234\211\345\244\207\346\263\250",
    "reason 90 comes with a remark",
    "\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 90\357\274\210\345\205\266\344\273\226\357\274\211\357\274\214\344\275\206\346\262\241\346\234\211\345\241\253\345\206\231\345\244\207\346\263\250\357\274\210AAE013\357\274\211",
    "the reason is 90 (other), but there is no remark (AAE013)",
    "\350\257\267\345\234\250\345\244\207\346\263\250\344\270\255\345\206\231\346\230\216\345\205\267\344\275\223\345\216\237\345\233\240",
    "write the actual reason into the remark",
    "AAE011.required",
    "AAE011 \347\273\217\345\212\236\344\272\272\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAE011 (name of the handler) must be filled in",
    "\347\273\217\345\212\236\344\272\272\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the name of the handler is empty, and this item is required",
    "AAE011.too-long",
    "AAE011 \347\273\217\345\212\236\344\272\272\344\270\215\350\266\205\350\277\207 20 \344\275\215",
    "AAE011 (name of the handler) has at most 20 characters",
    "\347\273\217\345\212\236\344\272\272\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\347\273\217\345\212\236\344\272\272\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\347\273\217\345\212\236\344\272\272\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the name of the handler has {n1} characters, at most {n0} are allowed{damage}||the name of the handler has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the name of the handler has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "AAE011.too-long-gb18030",
    "AAE011 \347\273\217\345\212\236\344\272\272\346\214\211 GB18030 \350\256\241\344\270\215\350\266\205\350\277\207 20 \345\255\227\350\212\202\357\274\210\344\270\200\344\270\252\346\261\211\345\255\227 2 \345\255\227\350\212\202\357\274\211",
    "AAE011 (name of the handler) has at most 20 bytes in GB18030 (a Han character has 2)",
    "\347\273\217\345\212\236\344\272\272\346\214\211 GB18030 \350\256\241\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\214\350\266\205\350\277\207 {n0} \344\270\252\357\274\233\346\214\211\345\255\227\347\254\246\350\256\241\346\262\241\346\234\211\350\266\205\350\277\207",
    "the name of the handler has {n1} bytes in GB18030, more than {n0}; counted in characters it fits",
    "AAE011.encoding",
    "AAE011 \347\273\217\345\212\236\344\272\272\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAE011 (name of the handler) holds only bytes of the file's encoding",
    "\347\273\217\345\212\236\344\272\272\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the name of the handler is not valid text from byte {n0} on",
    "AAE011.control-character",
    "AAE011 \347\273\217\345\212\236\344\272\272\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAE011 (name of the handler) holds no control characters (tab, line break and the like)",
    "\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the name of the handler is an invisible control character {c0}{many}",
    "AAE011.encoding-other",
    "AAE011 \347\273\217\345\212\236\344\272\272\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAE011 (name of the handler) does not look like text of another encoding than the file's",
    "\347\273\217\345\212\236\344\272\272\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\347\273\217\345\212\236\344\272\272\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the name of the handler can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the name of the handler can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAE011.space",
    "AAE011 \347\273\217\345\212\236\344\272\272\344\270\215\345\220\253\345\215\212\350\247\222\346\210\226\345\205\250\350\247\222\347\251\272\346\240\274",
    "AAE011 (name of the handler) holds no half-width or full-width space",
    "\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\345\215\212\350\247\222\347\251\272\346\240\274\357\274\210{c0}\357\274\211{many}||\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\345\205\250\350\247\222\347\251\272\346\240\274\357\274\210{c0}\357\274\211{many}",
    "character {n1} of the name of the handler is a half-width space ({c0}){many}||character {n1} of the name of the handler is a full-width space ({c0}){many}",
    "AAE011.other-space",
    "AAE011 \347\273\217\345\212\236\344\272\272\344\270\215\345\220\253\345\205\266\344\273\226\347\251\272\347\231\275\346\210\226\351\233\266\345\256\275\345\255\227\347\254\246",
    "AAE011 (name of the handler) holds no other spaces or zero-width characters",
    "\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\347\211\271\346\256\212\347\251\272\347\231\275\346\210\226\351\233\266\345\256\275\345\255\227\347\254\246{many}",
    "character {n1} of the name of the handler, {c0}, is an unusual space or has no width{many}",
    "AAE011.separator",
    "AAE011 \347\273\217\345\212\236\344\272\272\347\232\204\345\210\206\351\232\224\347\254\246\346\230\257 \302\267\357\274\210U+00B7\357\274\214GB18030 A1A4\357\274\211",
    "the separator in AAE011 (name of the handler) is \302\267 (U+00B7, GB18030 A1A4)",
    "\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \344\270\215\346\230\257\350\247\204\345\256\232\347\232\204\345\247\223\345\220\215\345\210\206\351\232\224\347\254\246{many}",
    "character {n1} of the name of the handler, {c0}, is not the prescribed separator of names{many}",
    "AAE011.character",
    "AAE011 \347\273\217\345\212\236\344\272\272\344\270\215\345\220\253\346\225\260\345\255\227\343\200\201\345\215\212\350\247\222\346\240\207\347\202\271\343\200\201\347\247\201\347\224\250\345\214\272\343\200\201\346\234\252\345\256\232\344\271\211\347\232\204\345\255\227\347\254\246\346\210\226\346\233\277\346\215\242\347\254\246",
    "AAE011 (name of the handler) holds no digits, ASCII punctuation, private-use or unassigned characters, nor U+FFFD",
    "\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\346\225\260\345\255\227\346\210\226\346\240\207\347\202\271{many}||\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\347\247\201\347\224\250\345\214\272\347\232\204\351\200\240\345\255\227\357\274\214\345\210\253\347\232\204\347\263\273\347\273\237\346\230\276\347\244\272\344\270\215\345\207\272{many}||\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\262\241\346\234\211\345\256\232\344\271\211{many}||\347\273\217\345\212\236\344\272\272\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\346\233\277\346\215\242\347\254\246\357\274\214\345\216\237\346\235\245\347\232\204\345\255\227\345\234\250\350\275\254\346\215\242\347\274\226\347\240\201\346\227\266\344\270\242\345\244\261\344\272\206{many}",
    "character {n1} of the name of the handler, {c0}, is a digit or punctuation{many}||character {n1} of the name of the handler, {c0}, is of the private use area and cannot be shown elsewhere{many}||character {n1} of the name of the handler, {c0}, is not assigned{many}||character {n1} of the name of the handler, {c0}, stands for one that was lost in a conversion{many}",
    "AAE036.required",
    "AAE036 \347\273\217\345\212\236\346\227\245\346\234\237\345\277\205\351\241\273\345\241\253\345\206\231",
    "AAE036 (date of handling) must be filled in",
    "\347\273\217\345\212\236\346\227\245\346\234\237\346\262\241\346\234\211\345\241\253\345\206\231\357\274\214\350\277\231\344\270\200\351\241\271\345\277\205\345\241\253",
    "the date of handling is empty, and this item is required",
    "AAE036.encoding",
    "AAE036 \347\273\217\345\212\236\346\227\245\346\234\237\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAE036 (date of handling) holds only bytes of the file's encoding",
    "\347\273\217\345\212\236\346\227\245\346\234\237\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the date of handling is not valid text from byte {n0} on",
    "AAE036.control-character",
    "AAE036 \347\273\217\345\212\236\346\227\245\346\234\237\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAE036 (date of handling) holds no control characters (tab, line break and the like)",
    "\347\273\217\345\212\236\346\227\245\346\234\237\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the date of handling is an invisible control character {c0}{many}",
    "AAE036.encoding-other",
    "AAE036 \347\273\217\345\212\236\346\227\245\346\234\237\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAE036 (date of handling) does not look like text of another encoding than the file's",
    "\347\273\217\345\212\236\346\227\245\346\234\237\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\347\273\217\345\212\236\346\227\245\346\234\237\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the date of handling can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the date of handling can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAE036.date",
    "AAE036 \347\273\217\345\212\236\346\227\245\346\234\237\346\230\257 YYYYMMDD \347\232\204\346\234\211\346\225\210\346\227\245\346\234\237",
    "AAE036 (date of handling) is a valid date YYYYMMDD",
    "\347\273\217\345\212\236\346\227\245\346\234\237\344\270\215\346\230\257\346\234\211\346\225\210\346\227\245\346\234\237\357\274\214\345\272\224\344\270\272 8 \344\275\215\346\225\260\345\255\227 YYYYMMDD{damage}",
    "the date of handling is not a valid date of eight digits, YYYYMMDD{damage}",
    "AAE036.future",
    "AAE036 \347\273\217\345\212\236\346\227\245\346\234\237\344\270\215\346\231\232\344\272\216\345\275\223\345\211\215\346\227\245\346\234\237",
    "AAE036 (date of handling) is not in the future",
    "\347\273\217\345\212\236\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\346\231\232\344\272\216\345\275\223\345\211\215\346\227\245\346\234\237 {d1}",
    "the date of handling is {d0}, after today, {d1}",
    "AAE013.too-long",
    "AAE013 \345\244\207\346\263\250\344\270\215\350\266\205\350\277\207 100 \344\275\215",
    "AAE013 (remark) has at most 100 characters",
    "\345\244\207\346\263\250\346\234\211 {n1} \344\270\252\345\255\227\347\254\246\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\345\244\207\346\263\250\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}||\345\244\207\346\263\250\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\346\234\200\345\244\232 {n0} \344\270\252{damage}",
    "the remark has {n1} characters, at most {n0} are allowed{damage}||the remark has {n1} bytes of GB18030, at most {n0} are allowed{damage}||the remark has {n1} bytes of UTF-8, at most {n0} are allowed{damage}",
    "AAE013.too-long-gb18030",
    "AAE013 \345\244\207\346\263\250\346\214\211 GB18030 \350\256\241\344\270\215\350\266\205\350\277\207 100 \345\255\227\350\212\202\357\274\210\344\270\200\344\270\252\346\261\211\345\255\227 2 \345\255\227\350\212\202\357\274\211",
    "AAE013 (remark) has at most 100 bytes in GB18030 (a Han character has 2)",
    "\345\244\207\346\263\250\346\214\211 GB18030 \350\256\241\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\214\350\266\205\350\277\207 {n0} \344\270\252\357\274\233\346\214\211\345\255\227\347\254\246\350\256\241\346\262\241\346\234\211\350\266\205\350\277\207",
    "the remark has {n1} bytes in GB18030, more than {n0}; counted in characters it fits",
    "AAE013.encoding",
    "AAE013 \345\244\207\346\263\250\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAE013 (remark) holds only bytes of the file's encoding",
    "\345\244\207\346\263\250\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201",
    "the remark is not valid text from byte {n0} on",
    "AAE013.control-character",
    "AAE013 \345\244\207\346\263\250\344\270\215\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\345\210\266\350\241\250\347\254\246\343\200\201\346\215\242\350\241\214\347\254\246\347\255\211\357\274\211",
    "AAE013 (remark) holds no control characters (tab, line break and the like)",
    "\345\244\207\346\263\250\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257\347\234\213\344\270\215\350\247\201\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246 {c0}{many}",
    "character {n1} of the remark is an invisible control character {c0}{many}",
    "AAE013.encoding-other",
    "AAE013 \345\244\207\346\263\250\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAE013 (remark) does not look like text of another encoding than the file's",
    "\345\244\207\346\263\250\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\345\244\207\346\263\250\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the remark can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the remark can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "AAC004.encoding",
    "AAC004 \346\200\247\345\210\253\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\347\254\246\345\220\210\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "AAC004 (sex) holds only bytes of the file's encoding",
    "\346\200\247\345\210\253\357\274\210AAC004\357\274\211\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\347\274\226\347\240\201\357\274\214\346\234\252\346\240\270\345\257\271\345\217\267\347\240\201\344\270\216\346\200\247\345\210\253\346\230\257\345\220\246\347\233\270\347\254\246",
    "the sex (AAC004) is not valid text from byte {n0} on: whether the number agrees with it was not checked",
    "AAC004.encoding-other",
    "AAC004 \346\200\247\345\210\253\344\270\215\345\203\217\346\230\257\347\224\250\345\217\246\344\270\200\347\247\215\347\274\226\347\240\201\345\206\231\347\232\204",
    "AAC004 (sex) does not look like text of another encoding than the file's",
    "\346\200\247\345\210\253\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 GB18030\357\274\210GBK\357\274\211\350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 UTF-8 \345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201||\346\200\247\345\210\253\346\214\211\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201 UTF-8 \350\257\273\345\276\227\351\200\232\357\274\214\344\275\206\346\233\264\345\203\217\346\230\257\347\224\250 GB18030\357\274\210GBK\357\274\211\345\206\231\347\232\204\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\345\217\257\350\203\275\346\230\257\344\271\261\347\240\201",
    "the sex can be read in the encoding of the file, GB18030, but looks like UTF-8: it may be garbled||the sex can be read in the encoding of the file, UTF-8, but looks like GB18030: it may be garbled",
    "reader.unknown-format",
    "\346\226\207\344\273\266\347\232\204\346\240\274\345\274\217\345\217\257\344\273\245\350\257\206\345\210\253",
    "the format of the input is recognised",
    "\350\256\244\344\270\215\345\207\272\346\226\207\344\273\266\347\232\204\346\240\274\345\274\217",
    "the format of the input cannot be recognised",
    "\350\257\267\347\224\250 --format \346\214\207\346\230\216\346\240\274\345\274\217\357\274\214\346\210\226\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\344\270\272 CSV",
    "name it with --format, or export it again as CSV",
    "reader.not-text",
    "\346\226\207\344\273\266\346\230\257\346\226\207\346\234\254\346\226\207\344\273\266",
    "the input is text",
    "\350\277\231\344\270\215\346\230\257\346\226\207\346\234\254\346\226\207\344\273\266||\350\277\231\346\230\257 Excel \345\267\245\344\275\234\347\260\277\357\274\210.xlsx\357\274\211\346\210\226\345\216\213\347\274\251\346\226\207\344\273\266\357\274\214\344\270\215\346\230\257\346\226\207\346\234\254\346\226\207\344\273\266||\350\277\231\346\230\257\346\227\247\347\211\210 Excel \345\267\245\344\275\234\347\260\277\357\274\210.xls\357\274\211\357\274\214\344\270\215\346\230\257\346\226\207\346\234\254\346\226\207\344\273\266||\350\277\231\346\230\257 UTF-16 \347\274\226\347\240\201\347\232\204\346\226\207\346\234\254\357\274\214\346\234\254\347\250\213\345\272\217\350\257\273 UTF-8 \345\222\214 GB18030",
    "this is not a text file||this is an Excel workbook (.xlsx) or another ZIP file, not a text file||this is an old Excel workbook (.xls), not a text file||this is UTF-16 text; UTF-8 and GB18030 are read",
    "\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\344\270\272 CSV||\350\257\267\345\234\250 Excel \344\270\255\345\217\246\345\255\230\344\270\272\342\200\234CSV UTF-8\357\274\210\351\200\227\345\217\267\345\210\206\351\232\224\357\274\211\342\200\235\357\274\214\350\257\201\344\273\266\345\217\267\347\240\201\345\210\227\351\241\273\345\205\210\350\256\276\344\270\272\346\226\207\346\234\254||\350\257\267\345\234\250 Excel \344\270\255\345\217\246\345\255\230\344\270\272\342\200\234CSV\357\274\210\351\200\227\345\217\267\345\210\206\351\232\224\357\274\211\342\200\235\357\274\214\350\257\201\344\273\266\345\217\267\347\240\201\345\210\227\351\241\273\345\205\210\350\256\276\344\270\272\346\226\207\346\234\254||\350\257\267\345\217\246\345\255\230\344\270\272 UTF-8 \347\274\226\347\240\201",
    "export it again as CSV||save it from Excel as CSV UTF-8, with the number columns as text||save it from Excel as CSV, with the number columns as text||save it as UTF-8",
    "reader.empty-input",
    "\346\226\207\344\273\266\344\270\215\346\230\257\347\251\272\347\232\204",
    "the input is not empty",
    "\346\226\207\344\273\266\346\230\257\347\251\272\347\232\204",
    "the input is empty",
    "\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\230\257\345\220\246\346\210\220\345\212\237\357\274\233\345\275\223\346\227\245\347\241\256\346\227\240\346\225\260\346\215\256\347\232\204\357\274\214\344\271\237\345\272\224\346\234\211\350\241\250\345\244\264",
    "check that the export worked; a day without records still has a header",
    "reader.no-records",
    "\346\226\207\344\273\266\351\207\214\346\234\211\350\256\260\345\275\225",
    "the input holds records",
    "\346\226\207\344\273\266\345\217\252\346\234\211\350\241\250\345\244\264\357\274\214\346\262\241\346\234\211\350\256\260\345\275\225",
    "the input has a header and no records",
    "\350\213\245\345\275\223\346\227\245\345\272\224\346\234\211\346\225\260\346\215\256\357\274\214\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\235\241\344\273\266",
    "if there should be records, check the conditions of the export",
    "reader.no-header",
    "\345\210\206\351\232\224\346\226\207\344\273\266\347\232\204\351\246\226\350\241\214\346\230\257\350\241\250\345\244\264",
    "the first line of a delimited file is a header",
    "\351\246\226\350\241\214\344\270\215\346\230\257\350\241\250\345\244\264\357\274\232\346\262\241\346\234\211\344\270\200\345\210\227\346\230\257\346\214\207\346\240\207\347\274\226\347\240\201\346\210\226\346\214\207\346\240\207\345\220\215\347\247\260||\345\220\204\350\241\214\344\273\245\345\215\225\347\213\254\347\232\204\345\233\236\350\275\246\347\254\246\357\274\210CR\357\274\211\347\273\223\346\235\237\357\274\214\346\225\264\344\270\252\346\226\207\344\273\266\346\210\220\344\272\206\344\270\200\350\241\214||\351\246\226\350\241\214\347\232\204\345\220\204\345\210\227\346\230\257\347\224\250\342\200\234{detail}\342\200\235\345\210\206\351\232\224\347\232\204\357\274\214\344\270\216\346\211\200\350\257\273\347\232\204\346\240\274\345\274\217\344\270\215\347\254\246",
    "the first line is no header: no column is an item code or an item name||the lines end in CR alone, so that the whole file is one line||the columns of the first line are separated by \342\200\234{detail}\342\200\235, not as the format that is read",
    "\350\257\267\345\212\240\344\270\212\350\241\250\345\244\264\357\274\210AAB301\343\200\201AAZ341\342\200\246\342\200\246\357\274\211\357\274\214\350\241\250\345\244\264\344\270\212\351\235\242\347\232\204\346\240\207\351\242\230\343\200\201\350\257\264\346\230\216\350\241\214\350\257\267\345\210\240\351\231\244\357\274\233\347\241\256\345\256\236\346\262\241\346\234\211\350\241\250\345\244\264\343\200\201\345\210\227\345\272\217\344\270\216\346\226\271\346\241\210\344\270\200\350\207\264\347\232\204\357\274\214\347\224\250 --no-header||\350\257\267\345\217\246\345\255\230\344\270\272\344\273\245\346\215\242\350\241\214\347\254\246\357\274\210LF \346\210\226 CRLF\357\274\211\347\273\223\346\235\237\345\220\204\350\241\214\347\232\204 CSV\357\274\214\345\246\202 Excel \347\232\204\342\200\234CSV UTF-8\357\274\210\351\200\227\345\217\267\345\210\206\351\232\224\357\274\211\342\200\235||\350\257\267\345\257\274\345\207\272\344\270\272\351\200\227\345\217\267\345\210\206\351\232\224\347\232\204 CSV\357\274\233\345\210\266\350\241\250\347\254\246\346\210\226\347\253\226\347\272\277\345\210\206\351\232\224\347\232\204\357\274\214\347\224\250 --format tsv \346\210\226 psv",
    "add a header (AAB301, AAZ341, \342\200\246) and delete titles above it; if there is none and the columns are in the annex's order, use --no-header||save it with lines that end in LF or CRLF, such as CSV UTF-8 of Excel||export it as CSV, separated by commas; for tabs or bars use --format tsv or psv",
    "reader.column-missing",
    "\345\277\205\345\241\253\351\241\271\351\203\275\346\234\211\344\270\200\345\210\227",
    "each required item has a column",
    "\347\274\272\345\260\221\345\277\205\345\241\253\345\210\227 {field}",
    "the column of a required item is missing: {field}",
    "\350\257\267\350\241\245\344\270\212\350\257\245\345\210\227\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272\357\274\233\345\205\266\344\275\231\345\220\204\345\210\227\347\205\247\345\270\270\346\243\200\346\237\245",
    "add the column and export again; the other columns are checked all the same",
    "reader.column-unknown",
    "\346\257\217\344\270\200\345\210\227\351\203\275\346\230\257\345\267\262\347\237\245\347\232\204\346\214\207\346\240\207",
    "each column is a known item",
    "\347\254\254 {n0} \345\210\227\347\232\204\345\210\227\345\220\215\344\270\215\346\230\257\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\346\214\207\346\240\207\357\274\214\350\277\231\344\270\200\345\210\227\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \345\210\227\346\262\241\346\234\211\345\210\227\345\220\215\357\274\214\350\277\231\344\270\200\345\210\227\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \345\210\227\346\262\241\346\234\211\345\210\227\345\220\215\345\215\264\346\234\211\345\206\205\345\256\271\357\274\214\350\277\231\344\270\200\345\210\227\346\262\241\346\234\211\346\243\200\346\237\245{many}",
    "the name of column {n0} is no item of this data set; the column was not checked||column {n0} has no name; it was not checked||column {n0} has no name but holds values, which were not checked{many}",
    "\350\257\267\346\240\270\345\257\271\345\210\227\345\220\215\346\234\211\346\227\240\351\224\231\345\255\227\357\274\233\345\244\232\344\275\231\347\232\204\345\210\227\345\217\257\344\273\245\345\210\240\351\231\244||\350\213\245\346\230\257\346\214\207\346\240\207\357\274\214\350\257\267\350\241\245\344\270\212\345\210\227\345\220\215\357\274\233\345\244\232\344\275\231\347\232\204\345\210\227\345\217\257\344\273\245\345\210\240\351\231\244||\350\213\245\346\230\257\346\214\207\346\240\207\357\274\214\350\257\267\350\241\245\344\270\212\345\210\227\345\220\215\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272\357\274\233\345\244\232\344\275\231\347\232\204\345\210\227\345\217\257\344\273\245\345\210\240\351\231\244",
    "check the name for typing errors; a column too many can be deleted||name it if it holds an item; a column too many can be deleted||name it and export again if it holds an item; a column too many can be deleted",
    "reader.column-doubled",
    "\346\257\217\344\270\252\346\214\207\346\240\207\345\217\252\346\234\211\344\270\200\345\210\227",
    "each item has one column",
    "{field} \346\234\211\344\270\244\345\210\227\357\274\210\347\254\254 {n1} \345\210\227\345\222\214\347\254\254 {n0} \345\210\227\357\274\211\357\274\214\345\217\252\350\257\273\344\272\206\347\254\254 {n1} \345\210\227",
    "{field} has two columns ({n1} and {n0}); column {n1} was read",
    "\350\257\267\345\210\240\351\231\244\345\244\232\344\275\231\347\232\204\344\270\200\345\210\227",
    "delete one of them",
    "reader.column-count",
    "\346\257\217\346\235\241\350\256\260\345\275\225\347\232\204\345\210\227\346\225\260\344\270\216\350\241\250\345\244\264\347\233\270\345\220\214",
    "each record has as many columns as the header",
    "\350\277\231\344\270\200\346\235\241\346\234\211 {n0} \345\210\227\357\274\214\350\241\250\345\244\264\346\234\211 {n1} \345\210\227\357\274\214\346\227\240\346\263\225\345\257\271\345\272\224\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\350\277\231\344\270\200\346\235\241\346\234\211 {n0} \345\210\227\357\274\214\350\241\250\345\244\264\346\234\211 {n1} \345\210\227\357\274\214\345\244\232\345\207\272\347\232\204\351\203\275\346\230\257\347\251\272\347\232\204\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\350\277\231\344\270\200\346\235\241\345\217\252\346\234\211 {n0} \345\210\227\357\274\214\350\241\250\345\244\264\346\234\211 {n1} \345\210\227\357\274\214\347\274\272\347\232\204\345\210\227\351\207\214\346\234\211\345\277\205\345\241\253\351\241\271\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "this record has {n0} columns, the header {n1}; the record was not checked||this record has {n0} columns, the header {n1}, and those beyond are empty; the record was not checked||this record has {n0} columns, the header {n1}, and required ones are missing; the record was not checked",
    "\345\244\232\345\215\212\346\230\257\345\206\205\345\256\271\351\207\214\346\234\211\346\234\252\345\212\240\345\274\225\345\217\267\347\232\204\345\210\206\351\232\224\347\254\246\357\274\214\350\257\267\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272||\350\241\214\346\234\253\345\244\232\344\272\206\345\210\206\351\232\224\347\254\246\357\274\214\346\210\226\345\206\205\345\256\271\351\207\214\346\234\211\346\234\252\345\212\240\345\274\225\345\217\267\347\232\204\345\210\206\351\232\224\347\254\246\357\274\233\350\257\267\346\233\264\346\255\243\357\274\214\346\210\226\350\256\251\350\241\250\345\244\264\344\271\237\346\234\211\345\220\214\346\240\267\345\244\232\347\232\204\345\210\227\357\274\214\345\206\215\351\207\215\346\226\260\345\257\274\345\207\272||\345\244\232\345\215\212\346\230\257\345\206\205\345\256\271\351\207\214\346\234\211\346\234\252\345\212\240\345\274\225\345\217\267\347\232\204\346\215\242\350\241\214\357\274\214\344\270\200\346\235\241\345\210\206\346\210\220\344\272\206\345\207\240\350\241\214\357\274\214\346\210\226\344\270\215\346\230\257\346\225\260\346\215\256\350\241\214\357\274\210\345\220\210\350\256\241\343\200\201\350\257\264\346\230\216\357\274\211\357\274\233\350\257\267\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272",
    "most often a value holds an unquoted separator; correct it and export again||there are separators too many at the end of the line, or a value holds an unquoted one: correct it, or give the header as many columns, and export again||most often an unquoted line break splits a record, or the line is no record (a total, a remark); correct it and export again",
    "reader.unclosed-quote",
    "RFC 4180",
    "\345\274\225\345\217\267\346\210\220\345\257\271",
    "quotes come in pairs",
    "\344\273\216\350\277\231\344\270\200\350\241\214\345\274\200\345\247\213\347\232\204\345\274\225\345\217\267\346\262\241\346\234\211\347\273\223\346\235\237\357\274\214\347\233\264\345\210\260\346\226\207\344\273\266\346\234\253\345\260\276",
    "the quote that opens on this line is never closed",
    "\350\257\267\345\234\250\350\257\245\345\255\227\346\256\265\346\234\253\345\260\276\350\241\245\344\270\212\345\274\225\345\217\267\357\274\233\345\206\205\345\256\271\344\270\255\347\232\204\345\274\225\345\217\267\350\246\201\345\206\231\346\210\220\344\270\244\344\270\252",
    "close the quote at the end of the field; a quote inside a value is written twice",
    "reader.after-quote",
    "\347\273\223\346\235\237\345\274\225\345\217\267\344\271\213\345\220\216\346\230\257\345\210\206\351\232\224\347\254\246\346\210\226\346\215\242\350\241\214",
    "a closing quote is followed by a separator or a line break",
    "\347\254\254 {n0} \345\210\227\347\232\204\347\273\223\346\235\237\345\274\225\345\217\267\345\220\216\351\235\242\350\277\230\346\234\211\345\206\205\345\256\271\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "there are bytes after the closing quote of column {n0}; the record was not checked",
    "\345\206\205\345\256\271\344\270\255\347\232\204\345\274\225\345\217\267\350\246\201\345\206\231\346\210\220\344\270\244\344\270\252\357\274\214\350\257\267\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272",
    "a quote inside a value is written twice; correct it and export again",
    "reader.quote-in-field",
    "\346\234\252\345\212\240\345\274\225\345\217\267\347\232\204\345\255\227\346\256\265\351\207\214\346\262\241\346\234\211\345\274\225\345\217\267",
    "an unquoted field holds no quote",
    "\347\254\254 {n0} \345\210\227\346\262\241\346\234\211\347\224\250\345\274\225\345\217\267\346\213\254\350\265\267\346\235\245\357\274\214\345\206\205\345\256\271\351\207\214\345\215\264\346\234\211\345\274\225\345\217\267\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \345\210\227\345\206\231\346\210\220\344\272\206\347\224\265\345\255\220\350\241\250\346\240\274\347\232\204\345\205\254\345\274\217\357\274\210=\"\342\200\246\"\357\274\211\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "column {n0} is not quoted but holds a quote; the record was not checked||column {n0} is written as a formula of a spreadsheet (=\"\342\200\246\"); the record was not checked",
    "\350\257\267\346\212\212\346\225\264\344\270\252\345\255\227\346\256\265\347\224\250\345\274\225\345\217\267\346\213\254\350\265\267\346\235\245\357\274\214\345\206\205\345\256\271\344\270\255\347\232\204\345\274\225\345\217\267\345\206\231\346\210\220\344\270\244\344\270\252||\350\257\267\345\217\252\345\257\274\345\207\272\345\206\205\345\256\271\357\274\214\344\270\215\350\246\201\347\255\211\345\217\267\345\222\214\345\274\225\345\217\267",
    "quote the whole field, and write a quote inside it twice||export the content alone, without the equals sign and the quotes",
    "reader.record-too-long",
    "\344\270\200\346\235\241\350\256\260\345\275\225\344\270\215\350\266\205\350\277\207\351\225\277\345\272\246\344\270\212\351\231\220",
    "a record is not longer than the limit",
    "\350\277\231\344\270\200\346\235\241\350\266\205\350\277\207 {n0} \345\255\227\350\212\202\357\274\214\345\267\262\350\267\263\350\277\207",
    "this record is longer than {n0} bytes and was passed over",
    "\345\244\232\345\215\212\346\230\257\345\274\225\345\217\267\346\262\241\346\234\211\351\205\215\345\257\271\346\210\226\346\215\242\350\241\214\344\270\242\345\244\261\357\274\214\350\257\267\346\243\200\346\237\245\350\257\245\350\241\214",
    "most often a quote is not closed or line breaks were lost; look at the line",
    "reader.field-too-long",
    "\344\270\200\344\270\252\345\255\227\346\256\265\344\270\215\350\266\205\350\277\207\351\225\277\345\272\246\344\270\212\351\231\220",
    "a field is not longer than the limit",
    "\347\254\254 {n1} \345\210\227\350\266\205\350\277\207 {n0} \345\255\227\350\212\202\357\274\214\346\234\254\346\235\241\345\267\262\350\267\263\350\277\207||{field}\350\266\205\350\277\207 {n0} \345\255\227\350\212\202\357\274\214\346\234\254\346\235\241\345\267\262\350\267\263\350\277\207",
    "column {n1} is longer than {n0} bytes; the record was passed over||{field} is longer than {n0} bytes; the record was passed over",
    "\345\244\232\345\215\212\346\230\257\345\274\225\345\217\267\346\262\241\346\234\211\351\205\215\345\257\271\357\274\214\350\257\267\346\243\200\346\237\245\350\257\245\350\241\214",
    "most often a quote is not closed; look at the line",
    "reader.nul",
    "\350\256\260\345\275\225\351\207\214\346\262\241\346\234\211 NUL \345\255\227\350\212\202",
    "a record holds no NUL byte",
    "{field}\351\207\214\346\234\211 NUL \345\255\227\350\212\202\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245{many}",
    "{field} holds a NUL byte; the record was not checked{many}",
    "\346\226\207\344\273\266\345\217\257\350\203\275\345\234\250\344\274\240\350\276\223\344\270\255\346\215\237\345\235\217\357\274\214\350\257\267\351\207\215\346\226\260\345\257\274\345\207\272\346\210\226\351\207\215\346\226\260\344\274\240\350\276\223",
    "the file may have been damaged on its way; export or transfer it again",
    "reader.blank-line",
    "\346\226\207\344\273\266\351\207\214\346\262\241\346\234\211\347\251\272\350\241\214",
    "the input has no blank lines",
    "\346\234\211\347\251\272\350\241\214\357\274\210\346\262\241\346\234\211\344\273\273\344\275\225\345\206\205\345\256\271\347\232\204\350\241\214\357\274\211\357\274\214\345\267\262\350\267\263\350\277\207{many}",
    "a blank line (one without any value) was passed over{many}",
    "reader.json-syntax",
    "RFC 8259",
    "JSON \345\206\231\346\263\225\347\254\246\345\220\210 RFC 8259",
    "JSON is written as RFC 8259 demands",
    "JSON \350\257\255\346\263\225\351\224\231\350\257\257\357\274\232\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204\345\255\227\347\254\246\344\270\215\350\257\245\345\207\272\347\216\260\345\234\250\350\277\231\351\207\214\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||JSON \345\210\260\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\260\261\344\270\255\346\226\255\344\272\206\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||JSON \350\257\255\346\263\225\351\224\231\350\257\257\357\274\232\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204\346\213\254\345\217\267\345\211\215\345\244\232\344\272\206\344\270\200\344\270\252\351\200\227\345\217\267\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\350\277\231\344\270\200\346\235\241\344\270\216\344\270\212\344\270\200\346\235\241\344\271\213\351\227\264\347\274\272\345\260\221\351\200\227\345\217\267||\351\200\227\345\217\267\345\220\216\351\235\242\346\262\241\346\234\211\350\256\260\345\275\225||\346\225\260\347\273\204\346\262\241\346\234\211\344\273\245 ] \347\273\223\346\235\237\357\274\214\346\226\207\344\273\266\344\270\215\345\256\214\346\225\264\357\274\233\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225||\346\226\207\344\273\266\347\232\204\345\206\205\345\256\271\344\270\215\346\230\257 JSON \346\225\260\347\273\204\357\274\210\345\272\224\344\273\245 [ \345\274\200\345\244\264\357\274\211||\344\270\200\344\270\252\345\257\271\350\261\241\345\206\231\346\210\220\344\272\206\345\244\232\350\241\214\357\274\232\346\214\211\350\241\214\350\257\273\345\217\226\357\274\210NDJSON\357\274\211\346\227\266\346\257\217\350\241\214\351\241\273\346\230\257\344\270\200\344\270\252\345\256\214\346\225\264\347\232\204\345\257\271\350\261\241||\346\225\260\347\273\204\345\244\226\345\261\202\347\232\204\345\257\271\350\261\241\346\262\241\346\234\211\347\273\223\346\235\237\357\274\214\346\226\207\344\273\266\344\270\215\345\256\214\346\225\264\357\274\233\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225",
    "JSON is broken: the character at byte {n0} does not belong there; the record was not checked||JSON breaks off at byte {n0}; the record was not checked||JSON is broken: there is a comma before the bracket at byte {n0}; the record was not checked||the comma between this record and the one before is missing||a comma is not followed by a record||the array is not closed by ], so the file is incomplete; {n0} records were read||this is no JSON array (which begins with [)||one object is written over several lines, and in NDJSON each line is an object||the object around the array is not closed, so the file is incomplete; {n0} records were read",
    "\350\257\267\347\224\250\347\250\213\345\272\217\345\272\223\347\224\237\346\210\220 JSON\357\274\214\344\270\215\350\246\201\346\213\274\346\216\245\345\255\227\347\254\246\344\270\262\357\274\233\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\210\226\344\274\240\350\276\223\346\230\257\345\220\246\344\270\255\346\226\255\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\345\210\240\351\231\244\345\244\232\344\275\231\347\232\204\351\200\227\345\217\267||\350\257\267\345\234\250\344\270\244\346\235\241\350\256\260\345\275\225\344\271\213\351\227\264\345\212\240\344\270\212\351\200\227\345\217\267||\350\257\267\345\210\240\351\231\244\345\244\232\344\275\231\347\232\204\351\200\227\345\217\267||\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\210\226\344\274\240\350\276\223\346\230\257\345\220\246\344\270\255\346\226\255\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\346\212\212\350\256\260\345\275\225\346\224\276\345\234\250\344\270\200\344\270\252\346\225\260\347\273\204\351\207\214\357\274\233\346\257\217\350\241\214\344\270\200\344\270\252\345\257\271\350\261\241\347\232\204\346\230\257 NDJSON\357\274\214\347\224\250 --format ndjson||\350\257\267\346\212\212\346\257\217\346\235\241\350\256\260\345\275\225\345\206\231\345\234\250\344\270\200\350\241\214\357\274\214\346\210\226\346\212\212\346\211\200\346\234\211\350\256\260\345\275\225\346\224\276\345\234\250\344\270\200\344\270\252\346\225\260\347\273\204\351\207\214\357\274\210[ \342\200\246 ]\357\274\211\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\210\226\344\274\240\350\276\223\346\230\257\345\220\246\344\270\255\346\226\255\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272",
    "let a library write the JSON instead of joining strings, and export it again||check whether the export or the transfer was interrupted, and export it again||delete the comma||put a comma between the two||delete the comma||check whether the export or the transfer was interrupted, and export it again||put the records into one array; one object a line is NDJSON: use --format ndjson||write each record on one line, or all of them in one array ([ \342\200\246 ]), and export again||check whether the export or the transfer was interrupted, and export it again",
    "reader.json-string",
    "JSON \345\255\227\347\254\246\344\270\262\347\232\204\350\275\254\344\271\211\346\255\243\347\241\256\357\274\214\344\270\224\344\270\215\347\233\264\346\216\245\345\220\253\346\216\247\345\210\266\345\255\227\347\254\246",
    "a JSON string holds right escapes and no bare control characters",
    "\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204\345\217\215\346\226\234\346\235\240\350\275\254\344\271\211\344\270\215\345\255\230\345\234\250\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204 \\u \350\275\254\344\271\211\346\230\257\344\270\215\346\210\220\345\257\271\347\232\204\344\273\243\347\220\206\347\240\201\357\274\214\344\270\215\346\230\257\345\255\227\347\254\246\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204\345\255\227\347\254\246\344\270\262\351\207\214\346\234\211\346\234\252\350\275\254\344\271\211\347\232\204\346\216\247\345\210\266\345\255\227\347\254\246\357\274\210\346\215\242\350\241\214\343\200\201\345\210\266\350\241\250\347\254\246\347\255\211\357\274\211\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "there is no such escape as the one at byte {n0}; the record was not checked||the \\u escape at byte {n0} is half of a pair and no character; the record was not checked||the string holds a bare control character (line break, tab and the like) at byte {n0}; the record was not checked",
    "\345\217\215\346\226\234\346\235\240\346\234\254\350\272\253\350\246\201\345\206\231\346\210\220 \\\\\357\274\214\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\344\270\215\350\246\201\346\210\252\346\226\255\345\255\227\347\254\246\344\270\262||\350\257\267\345\206\231\346\210\220 \\n\343\200\201\\t \347\255\211\350\275\254\344\271\211\357\274\214\346\210\226\345\210\240\351\231\244\350\257\245\345\255\227\347\254\246",
    "a backslash itself is written \\\\; correct it and export again||export it again from the source system, without cutting strings||write it as an escape (\\n, \\t) or delete it",
    "reader.json-no-object",
    "\346\257\217\346\235\241 JSON \350\256\260\345\275\225\346\230\257\344\270\200\344\270\252\345\257\271\350\261\241",
    "each JSON record is an object",
    "\350\277\231\344\270\200\346\235\241\344\270\215\346\230\257 JSON \345\257\271\350\261\241\357\274\210\345\272\224\344\273\245\345\267\246\350\212\261\346\213\254\345\217\267\345\274\200\345\244\264\357\274\211\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "this is no JSON object (which begins with a brace); the record was not checked",
    "\346\257\217\346\235\241\350\256\260\345\275\225\345\206\231\346\210\220\344\270\200\344\270\252\347\224\261\346\214\207\346\240\207\347\274\226\347\240\201\345\222\214\345\255\227\347\254\246\344\270\262\347\273\204\346\210\220\347\232\204\345\257\271\350\261\241",
    "write each record as an object of item codes and strings",
    "reader.json-value-type",
    "JSON \345\257\271\350\261\241\344\270\255\346\214\207\346\240\207\347\232\204\345\200\274\351\203\275\346\230\257\345\255\227\347\254\246\344\270\262",
    "the items of a JSON object are strings",
    "{field}\347\232\204\345\200\274\346\230\257\346\225\260\345\255\227\357\274\214\345\272\224\344\270\272\345\255\227\347\254\246\344\270\262\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||{field}\347\232\204\345\200\274\346\230\257 true \346\210\226 false\357\274\214\345\272\224\344\270\272\345\255\227\347\254\246\344\270\262\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||{field}\347\232\204\345\200\274\346\230\257\346\225\260\347\273\204\346\210\226\345\257\271\350\261\241\357\274\214\345\272\224\344\270\272\345\255\227\347\254\246\344\270\262\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "{field} is a number and must be a string; the record was not checked||{field} is true or false and must be a string; the record was not checked||{field} is an array or an object and must be a string; the record was not checked",
    "\350\257\267\345\212\240\344\270\212\345\217\214\345\274\225\345\217\267\357\274\233\345\206\231\346\210\220\346\225\260\345\255\227\344\274\232\344\270\242\345\244\261\345\211\215\351\235\242\347\232\204 0 \345\222\214\345\220\216\351\235\242\347\232\204\344\275\215\346\225\260||\350\257\267\346\224\271\344\270\272\345\255\227\347\254\246\344\270\262||\350\257\267\346\224\271\344\270\272\345\255\227\347\254\246\344\270\262",
    "put it in double quotes: a number loses leading zeros and last digits||write a string||write a string",
    "reader.json-key-doubled",
    "JSON \345\257\271\350\261\241\344\270\255\346\257\217\344\270\252\346\214\207\346\240\207\345\217\252\345\207\272\347\216\260\344\270\200\346\254\241",
    "an item occurs once in a JSON object",
    "{field}\345\207\272\347\216\260\344\272\206\344\270\215\346\255\242\344\270\200\346\254\241\357\274\214\344\270\215\347\237\245\344\273\245\345\223\252\344\270\252\344\270\272\345\207\206\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "{field} occurs more than once, and it cannot be known which is right; the record was not checked",
    "\350\257\267\345\217\252\344\277\235\347\225\231\344\270\200\344\270\252",
    "keep one of them",
    "reader.json-key-unknown",
    "JSON \345\257\271\350\261\241\347\232\204\346\257\217\344\270\252\345\220\215\347\247\260\351\203\275\346\230\257\345\267\262\347\237\245\347\232\204\346\214\207\346\240\207",
    "each name in a JSON object is a known item",
    "\345\257\271\350\261\241\344\270\255\346\234\211\344\270\215\345\261\236\344\272\216\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\345\220\215\347\247\260\357\274\214\346\262\241\346\234\211\346\243\200\346\237\245{many}",
    "the object has a name that is no item of this data set; it was not checked{many}",
    "\350\257\267\346\240\270\345\257\271\345\220\215\347\247\260\346\234\211\346\227\240\351\224\231\345\255\227\357\274\233\345\244\232\344\275\231\347\232\204\344\270\215\345\275\261\345\223\215\344\270\212\344\274\240",
    "check the name for typing errors; one too many does not stand against uploading",
    "reader.json-after-end",
    "JSON \345\257\271\350\261\241\346\210\226\346\225\260\347\273\204\344\271\213\345\220\216\346\262\241\346\234\211\345\210\253\347\232\204\345\206\205\345\256\271",
    "nothing follows a JSON object or array",
    "\344\270\200\350\241\214\351\207\214\345\257\271\350\261\241\347\273\223\346\235\237\344\271\213\345\220\216\350\277\230\346\234\211\345\206\205\345\256\271\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\346\225\260\347\273\204\347\273\223\346\235\237\344\271\213\345\220\216\350\277\230\346\234\211\345\206\205\345\256\271\357\274\214\344\273\216\350\277\231\351\207\214\350\265\267\346\262\241\346\234\211\350\257\273\345\217\226\357\274\233\346\255\244\345\211\215\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225||\345\244\226\345\261\202\345\257\271\350\261\241\351\207\214\350\277\230\346\234\211\344\270\200\344\270\252\346\225\260\347\273\204\344\271\237\346\234\211\350\256\260\345\275\225\357\274\214\346\262\241\346\234\211\350\257\273\345\217\226\357\274\233\346\255\244\345\211\215\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225||\346\225\260\347\273\204\344\271\213\345\220\216\345\244\226\345\261\202\345\257\271\350\261\241\347\232\204\345\206\205\345\256\271\344\270\215\346\230\257\346\255\243\347\241\256\347\232\204 JSON\357\274\214\344\273\216\350\277\231\351\207\214\350\265\267\346\262\241\346\234\211\350\257\273\345\217\226\357\274\233\346\255\244\345\211\215\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225",
    "there is more on the line after the object; the record was not checked||there is more after the end of the array, and it was not read; {n0} records were read before||the object around the array holds a second array of records, which was not read; {n0} records were read before||what follows the array in the object around it is no right JSON and was not read; {n0} records were read before",
    "\346\257\217\350\241\214\345\217\252\345\206\231\344\270\200\344\270\252\345\257\271\350\261\241\357\274\214\345\257\271\350\261\241\344\271\213\351\227\264\346\215\242\350\241\214\357\274\214\344\270\215\345\212\240\351\200\227\345\217\267||\344\270\200\344\270\252\346\226\207\344\273\266\345\217\252\345\206\231\344\270\200\344\270\252\346\225\260\347\273\204\357\274\233\345\244\232\344\270\252\346\226\207\344\273\266\344\270\215\350\246\201\347\233\264\346\216\245\346\213\274\346\216\245||\350\257\267\346\212\212\346\211\200\346\234\211\350\256\260\345\275\225\346\224\276\345\234\250\344\270\200\344\270\252\346\225\260\347\273\204\351\207\214||\350\257\267\347\224\250\347\250\213\345\272\217\345\272\223\347\224\237\346\210\220 JSON\357\274\214\344\270\215\350\246\201\346\213\274\346\216\245\345\255\227\347\254\246\344\270\262\357\274\233\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272",
    "write one object a line, without commas between them||write one array a file; do not join files end to end||put all records into one array||let a library write the JSON instead of joining strings, and export it again",
    "reader.nesting",
    "\345\265\214\345\245\227\344\270\215\350\266\205\350\277\207\345\261\202\346\225\260\344\270\212\351\231\220",
    "nesting is not deeper than the limit",
    "\345\265\214\345\245\227\350\266\205\350\277\207 {n0} \345\261\202\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "it is nested more than {n0} levels deep; the record was not checked",
    "\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\350\256\260\345\275\225\344\270\215\351\234\200\350\246\201\345\265\214\345\245\227\357\274\214\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\347\250\213\345\272\217",
    "records of this data set need no nesting; look at the program that exported them",
    "reader.fixed-row-length",
    "\345\256\232\351\225\277\346\226\207\344\273\266\347\232\204\346\257\217\344\270\200\350\241\214\351\225\277\345\272\246\346\255\243\347\241\256",
    "each row of a fixed-width file has the right length",
    "\350\277\231\344\270\200\350\241\214\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\214\345\272\224\344\270\272 {n0} \344\270\252\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "this row has {n1} bytes instead of {n0}; the record was not checked",
    "\345\220\204\351\241\271\346\214\211\345\255\227\350\212\202\357\274\210GB18030\357\274\214\344\270\200\344\270\252\346\261\211\345\255\227 2 \345\255\227\350\212\202\357\274\211\345\234\250\345\217\263\344\276\247\347\224\250\347\251\272\346\240\274\350\241\245\350\266\263\357\274\214\350\241\214\345\260\276\347\251\272\346\240\274\344\270\215\350\246\201\345\210\240\351\231\244",
    "fill each item up with spaces on the right, counted in bytes (GB18030, 2 for a Han character), and do not strip the spaces at the end of the line",
    "reader.xml-syntax",
    "XML 1.0",
    "XML \346\240\274\345\274\217\350\211\257\345\245\275",
    "the XML is well-formed",
    "XML \350\257\255\346\263\225\351\224\231\350\257\257\357\274\210{detail}\357\274\211\357\274\214\345\234\250\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204\347\273\223\346\235\237\346\240\207\350\256\260\344\270\216\345\274\200\345\247\213\346\240\207\350\256\260\344\270\215\345\257\271\345\272\224\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||XML \345\210\260\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\260\261\344\270\255\346\226\255\344\272\206\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\346\240\271\345\205\203\347\264\240\346\262\241\346\234\211\347\273\223\346\235\237\346\240\207\350\256\260\357\274\214\346\226\207\344\273\266\344\270\215\345\256\214\346\225\264\357\274\233\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225||\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\345\274\225\347\224\250\344\272\206\344\270\215\345\255\230\345\234\250\347\232\204\345\256\236\344\275\223\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\345\244\204\347\232\204\345\255\227\347\254\246\344\270\215\350\257\245\345\207\272\347\216\260\345\234\250\350\277\231\351\207\214\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "the XML is broken at byte {n0} ({detail}); the record was not checked||the end tag at byte {n0} does not match its start tag; the record was not checked||the XML breaks off at byte {n0}; the record was not checked||the root element has no end tag, so the file is incomplete; {n0} records were read||there is no such entity as the one at byte {n0}; the record was not checked||the character at byte {n0} does not belong there; the record was not checked",
    "\350\257\267\347\224\250\347\250\213\345\272\217\345\272\223\347\224\237\346\210\220 XML\357\274\214\344\270\215\350\246\201\346\213\274\346\216\245\345\255\227\347\254\246\344\270\262\357\274\233\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\346\243\200\346\237\245\346\240\207\350\256\260\346\230\257\345\220\246\346\210\220\345\257\271\357\274\214\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\210\226\344\274\240\350\276\223\346\230\257\345\220\246\344\270\255\346\226\255\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272||\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\210\226\344\274\240\350\276\223\346\230\257\345\220\246\344\270\255\346\226\255\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272||\345\206\205\345\256\271\344\270\255\347\232\204 & \350\246\201\345\206\231\346\210\220 &amp;\357\274\214\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272||\345\206\205\345\256\271\344\270\255\347\232\204 < \345\222\214 & \350\246\201\345\206\231\346\210\220 &lt; \345\222\214 &amp;\357\274\214\346\216\247\345\210\266\345\255\227\347\254\246\344\270\215\350\203\275\345\207\272\347\216\260\345\234\250 XML \344\270\255",
    "let a library write the XML instead of joining strings, and export it again||see that tags come in pairs, and export it again||check whether the export or the transfer was interrupted, and export it again||check whether the export or the transfer was interrupted, and export it again||write & in a value as &amp;, and export it again||write < and & in a value as &lt; and &amp;; control characters cannot be in XML",
    "reader.xml-doctype",
    "XML \346\226\207\344\273\266\346\262\241\346\234\211 DOCTYPE",
    "the XML has no DOCTYPE",
    "XML \346\226\207\344\273\266\351\207\214\346\234\211 DOCTYPE \345\243\260\346\230\216\357\274\214\344\270\272\351\230\262\346\255\242\345\256\236\344\275\223\346\224\273\345\207\273\357\274\214\346\262\241\346\234\211\350\257\273\345\217\226",
    "the XML has a DOCTYPE and was not read, as entities can be an attack",
    "\350\257\267\345\210\240\351\231\244 DOCTYPE \345\243\260\346\230\216\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272",
    "export it again without the DOCTYPE",
    "reader.xml-root",
    "XML \347\232\204\346\240\271\345\205\203\347\264\240\346\230\257\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204",
    "the root of the XML is this data set's",
    "XML \347\232\204\346\240\271\345\205\203\347\264\240\344\270\215\346\230\257 records||XML \346\240\271\345\205\203\347\264\240\347\232\204\345\221\275\345\220\215\347\251\272\351\227\264\344\270\215\346\230\257\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204",
    "the root of the XML is not records||the namespace of the XML's root is not this data set's",
    "\350\257\267\346\214\211\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\346\240\274\345\274\217\345\257\274\345\207\272\357\274\214\350\247\201\346\240\274\345\274\217\350\257\264\346\230\216",
    "export it in the form of this data set, see the description of formats",
    "reader.xml-encoding",
    "XML \345\243\260\346\230\216\347\232\204\347\274\226\347\240\201\346\230\257 UTF-8 \346\210\226 GB18030",
    "the XML declares UTF-8 or GB18030",
    "XML \345\243\260\346\230\216\347\232\204\347\274\226\347\240\201 {detail} \346\234\254\347\250\213\345\272\217\344\270\215\350\257\273\357\274\214\345\217\252\350\257\273 UTF-8 \345\222\214 GB18030\357\274\210GBK\343\200\201GB2312\357\274\211",
    "the XML declares the encoding {detail}; UTF-8 and GB18030 (GBK, GB2312) are read",
    "\350\257\267\345\217\246\345\255\230\344\270\272 UTF-8 \345\271\266\346\233\264\346\255\243\345\243\260\346\230\216",
    "save it as UTF-8 and correct the declaration",
    "reader.xml-element-unknown",
    "XML \347\232\204\346\257\217\344\270\252\345\205\203\347\264\240\351\203\275\346\230\257\345\267\262\347\237\245\347\232\204\346\214\207\346\240\207",
    "each element of the XML is a known item",
    "\346\234\211\344\270\215\345\261\236\344\272\216\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\345\205\203\347\264\240\357\274\214\346\262\241\346\234\211\346\243\200\346\237\245{many}",
    "there is an element that is no item of this data set; it was not checked{many}",
    "reader.xml-element-doubled",
    "XML \350\256\260\345\275\225\344\270\255\346\257\217\344\270\252\346\214\207\346\240\207\345\217\252\345\207\272\347\216\260\344\270\200\346\254\241",
    "an item occurs once in an XML record",
    "reader.xml-element-nested",
    "XML \347\232\204\346\214\207\346\240\207\345\205\203\347\264\240\351\207\214\346\262\241\346\234\211\345\210\253\347\232\204\345\205\203\347\264\240",
    "an item of the XML holds no elements",
    "{field}\351\207\214\350\277\230\346\234\211\345\210\253\347\232\204\345\205\203\347\264\240\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "{field} holds other elements; the record was not checked",
    "\346\214\207\346\240\207\345\205\203\347\264\240\351\207\214\345\217\252\345\206\231\345\200\274",
    "write nothing but the value into the element",
    "reader.xml-text",
    "XML \347\232\204\346\226\207\345\255\227\351\203\275\345\234\250\346\214\207\346\240\207\345\205\203\347\264\240\351\207\214",
    "text of the XML is within its items",
    "\350\256\260\345\275\225\351\207\214\346\234\211\344\270\215\345\261\236\344\272\216\344\273\273\344\275\225\346\214\207\346\240\207\347\232\204\346\226\207\345\255\227\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245||\350\256\260\345\275\225\344\271\213\351\227\264\346\234\211\346\226\207\345\255\227",
    "the record holds text that belongs to no item; it was not checked||there is text between the records",
    "\350\257\267\346\212\212\345\200\274\345\206\231\350\277\233\345\257\271\345\272\224\347\232\204\346\214\207\346\240\207\345\205\203\347\264\240||\350\257\267\345\210\240\351\231\244\357\274\214\346\210\226\346\243\200\346\237\245\345\257\274\345\207\272\347\250\213\345\272\217",
    "put the value into the element of its item||delete it, or look at the program that exported it",
    "reader.xml-attribute",
    "XML \347\232\204\350\256\260\345\275\225\345\222\214\346\214\207\346\240\207\346\262\241\346\234\211\345\261\236\346\200\247",
    "records and items of the XML have no attributes",
    "\350\256\260\345\275\225\346\210\226\346\214\207\346\240\207\345\205\203\347\264\240\346\234\211\345\261\236\346\200\247\357\274\214\346\262\241\346\234\211\346\243\200\346\237\245{many}",
    "the record or an item has an attribute; it was not checked{many}",
    "\345\200\274\345\272\224\345\206\231\346\210\220\345\205\203\347\264\240\347\232\204\345\206\205\345\256\271\357\274\233\345\244\232\344\275\231\347\232\204\345\261\236\346\200\247\344\270\215\345\275\261\345\223\215\344\270\212\344\274\240",
    "values are written between the tags; an attribute too many does not stand against uploading",
    "reader.xml-after-end",
    "XML \346\240\271\345\205\203\347\264\240\344\271\213\345\220\216\346\262\241\346\234\211\345\210\253\347\232\204\345\206\205\345\256\271",
    "nothing follows the root of the XML",
    "\346\240\271\345\205\203\347\264\240\347\273\223\346\235\237\344\271\213\345\220\216\350\277\230\346\234\211\345\206\205\345\256\271\357\274\214\344\273\216\350\277\231\351\207\214\350\265\267\346\262\241\346\234\211\350\257\273\345\217\226\357\274\233\346\255\244\345\211\215\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225",
    "there is more after the end of the root, and it was not read; {n0} records were read before",
    "\344\270\200\344\270\252\346\226\207\344\273\266\345\217\252\345\206\231\344\270\200\344\270\252\346\240\271\345\205\203\347\264\240\357\274\233\345\244\232\344\270\252\346\226\207\344\273\266\344\270\215\350\246\201\347\233\264\346\216\245\346\213\274\346\216\245",
    "write one root a file; do not join files end to end",
    "reader.cut-off",
    "\345\210\206\351\232\224\346\226\207\344\273\266\346\262\241\346\234\211\345\234\250\346\234\200\345\220\216\344\270\200\350\241\214\344\270\255\346\226\255",
    "a delimited file does not break off in its last line",
    "\346\234\200\345\220\216\344\270\200\350\241\214\346\262\241\346\234\211\346\215\242\350\241\214\347\254\246\357\274\214\345\217\252\346\234\211 {n1} \345\210\227\357\274\214\345\272\224\346\234\211 {n2} \345\210\227\357\274\232\346\226\207\344\273\266\345\234\250\350\277\231\351\207\214\344\270\255\346\226\255\344\272\206\357\274\214\350\277\231\344\270\200\350\241\214\346\262\241\346\234\211\350\257\273\345\217\226\357\274\233\346\255\244\345\211\215\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225||\346\234\200\345\220\216\344\270\200\350\241\214\346\262\241\346\234\211\346\215\242\350\241\214\347\254\246\357\274\214\345\274\225\345\217\267\344\271\237\346\262\241\346\234\211\347\273\223\346\235\237\357\274\232\346\226\207\344\273\266\345\234\250\350\277\231\351\207\214\344\270\255\346\226\255\344\272\206\357\274\214\350\277\231\344\270\200\350\241\214\346\262\241\346\234\211\350\257\273\345\217\226\357\274\233\346\255\244\345\211\215\350\257\273\344\272\206 {n0} \346\235\241\350\256\260\345\275\225",
    "the last line has no end and {n1} columns of {n2}: the file breaks off here, and the line was not read; {n0} records were read before||the last line has no end and an open quote: the file breaks off here, and the line was not read; {n0} records were read before",
    "\350\257\267\346\243\200\346\237\245\345\257\274\345\207\272\346\210\226\344\274\240\350\276\223\346\230\257\345\220\246\344\270\255\346\226\255\357\274\210\345\246\202\347\243\201\347\233\230\345\267\262\346\273\241\343\200\201\345\257\274\345\207\272\346\234\252\345\256\214\346\210\220\345\260\261\345\244\215\345\210\266\357\274\211\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272\346\225\264\344\270\252\346\226\207\344\273\266",
    "check whether the export or the transfer was interrupted (a full disk, a copy made too early), and export the whole file again",
    "reader.last-line-open",
    "\346\234\200\345\220\216\344\270\200\350\241\214\346\234\211\346\215\242\350\241\214\347\254\246",
    "the last line has its end",
    "\346\234\200\345\220\216\344\270\200\350\241\214\346\262\241\346\234\211\346\215\242\350\241\214\347\254\246\357\274\214\347\234\213\344\270\212\345\216\273\346\230\257\345\256\214\346\225\264\347\232\204\357\274\214\345\267\262\350\257\273\345\217\226",
    "the last line has no line end; it looks complete and was read",
    "\344\270\215\345\275\261\345\223\215\344\270\212\344\274\240\357\274\233\350\213\245\346\200\200\347\226\221\344\274\240\350\276\223\344\270\255\346\226\255\357\274\214\350\257\267\344\270\216\346\272\220\346\226\207\344\273\266\346\240\270\345\257\271\345\244\247\345\260\217",
    "nothing stands against uploading; if the transfer may have been interrupted, compare the size with the source",
    "reader.end-mark",
    "\346\226\207\344\273\266\346\234\253\345\260\276\346\262\241\346\234\211\346\227\247\347\263\273\347\273\237\347\232\204\347\273\223\346\235\237\347\254\246",
    "the input has no end mark of old systems",
    "\346\226\207\344\273\266\346\234\253\345\260\276\346\234\211\346\227\247\347\263\273\347\273\237\347\232\204\347\273\223\346\235\237\347\254\246\357\274\2100x1A\357\274\211\357\274\214\345\267\262\350\267\263\350\277\207{many}",
    "the input ends in the end mark of old systems (0x1A), which was passed over{many}",
    "reader.record-name",
    "XML \347\232\204\350\256\260\345\275\225\345\205\203\347\264\240\345\220\215\344\270\272 record",
    "records of the XML are elements called record",
    "\345\205\203\347\264\240 {detail} \351\207\214\346\234\211\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\346\214\207\346\240\207\357\274\214\344\275\206\344\270\215\345\217\253 record\357\274\214\346\262\241\346\234\211\350\257\273\345\217\226{many}||\346\226\207\344\273\266\351\207\214\346\262\241\346\234\211 record \345\205\203\347\264\240\357\274\214\345\217\252\346\234\211 {detail}\357\274\214\346\262\241\346\234\211\350\257\273\345\210\260\344\273\273\344\275\225\350\256\260\345\275\225{many}",
    "the element {detail} holds items of this data set but is not called record, and was not read{many}||there is no element record, only {detail}, so no record was read{many}",
    "\350\257\267\346\212\212\350\256\260\345\275\225\347\232\204\345\205\203\347\264\240\345\220\215\346\224\271\344\270\272 record\357\274\210\345\244\247\345\260\217\345\206\231\345\235\207\345\217\257\357\274\211\357\274\214\351\207\215\346\226\260\345\257\274\345\207\272",
    "call the element of a record record, in either case, and export again",
    "reader.json-envelope",
    "JSON \346\225\260\347\273\204\345\244\226\346\262\241\346\234\211\345\210\253\347\232\204\345\257\271\350\261\241",
    "no object stands around the JSON array",
    "\350\256\260\345\275\225\345\234\250\345\244\226\345\261\202\345\257\271\350\261\241\347\232\204 {detail} \351\207\214\357\274\214\345\267\262\350\257\273\345\217\226\357\274\233\345\244\226\345\261\202\347\232\204\345\205\266\344\273\226\345\206\205\345\256\271\346\262\241\346\234\211\346\243\200\346\237\245",
    "the records are in {detail} of an object around them and were read; what else it holds was not checked",
    "reader.no-item",
    "\346\257\217\346\235\241\350\256\260\345\275\225\346\234\211\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\346\214\207\346\240\207",
    "each record has an item of this data set",
    "\350\277\231\344\270\200\346\235\241\351\207\214\346\262\241\346\234\211\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\346\214\207\346\240\207\357\274\210\346\234\211 {detail}\357\274\211\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\346\243\200\346\237\245",
    "the record has no item of this data set (it has {detail}); it was not checked",
    "\345\220\215\347\247\260\350\257\267\347\224\250\346\214\207\346\240\207\347\274\226\347\240\201\357\274\210AAB301\343\200\201AAZ341\342\200\246\342\200\246\357\274\211\346\210\226\346\226\271\346\241\210\344\270\255\347\232\204\345\220\215\347\247\260\357\274\210\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267\343\200\201\345\247\223\345\220\215\342\200\246\342\200\246\357\274\211\357\274\214\345\200\274\344\270\272\347\251\272\347\232\204\346\214\207\346\240\207\344\271\237\345\217\257\344\273\245\347\234\201\347\225\245",
    "name the items by their codes (AAB301, AAZ341, \342\200\246) or by the annex's names (\347\263\273\347\273\237\346\265\201\346\260\264\345\217\267, \345\247\223\345\220\215, \342\200\246)",
    "reader.column-limit",
    "\345\210\227\346\225\260\344\270\215\350\266\205\350\277\207\344\270\212\351\231\220",
    "there are no more columns than the limit",
    "\350\241\250\345\244\264\346\234\211 {n1} \345\210\227\357\274\214\346\234\200\345\244\232\350\257\273 {n0} \345\210\227\357\274\210\345\217\263\344\276\247\347\232\204\347\251\272\345\210\227\344\270\215\350\256\241\357\274\211\357\274\214\346\226\207\344\273\266\346\262\241\346\234\211\350\257\273\345\217\226",
    "the header has {n1} columns, and at most {n0} are read (empty ones at the right do not count); the file was not read",
    "\350\257\267\345\217\252\345\257\274\345\207\272\346\234\254\346\225\260\346\215\256\351\233\206\347\232\204\345\215\201\344\270\200\345\210\227\357\274\210\345\217\257\345\212\240\346\200\247\345\210\253\357\274\211",
    "export the eleven columns of this data set only (and the sex, if you like)",
    "reader.encoding-mixed",
    "\346\226\207\344\273\266\345\217\252\347\224\250\344\270\200\347\247\215\347\274\226\347\240\201",
    "the input is in one encoding",
    "\346\226\207\344\273\266\351\207\214\346\267\267\346\234\211\344\270\244\347\247\215\347\274\226\347\240\201\357\274\232{n2} \345\244\204\357\274\210\350\256\260\345\275\225\346\210\226\350\241\250\345\244\264\357\274\211\346\230\257 {detail}\357\274\214\345\205\266\344\275\231\346\230\257\345\217\246\344\270\200\347\247\215||\346\226\207\344\273\266\345\274\200\345\244\264\347\232\204\347\274\226\347\240\201\346\240\207\350\256\260\357\274\210BOM\357\274\211\344\270\216\345\206\205\345\256\271\344\270\215\347\254\246\357\274\232{n2} \345\244\204\357\274\210\350\256\260\345\275\225\346\210\226\350\241\250\345\244\264\357\274\211\346\230\257 {detail}||XML \345\243\260\346\230\216\347\232\204\347\274\226\347\240\201\344\270\216\345\206\205\345\256\271\344\270\215\347\254\246\357\274\232{n2} \346\235\241\350\256\260\345\275\225\346\230\257 {detail}||\346\214\207\345\256\232\347\232\204\347\274\226\347\240\201\357\274\210--encoding\357\274\211\344\270\216\345\206\205\345\256\271\344\270\215\347\254\246\357\274\232{n2} \345\244\204\357\274\210\350\256\260\345\275\225\346\210\226\350\241\250\345\244\264\357\274\211\346\230\257 {detail}",
    "the file is in two encodings: some of its text (records or header: {n2}) is {detail}, the rest is not||the byte order mark contradicts the text: some of it (records or header: {n2}) is {detail}||the encoding that the XML declares contradicts the text: some of it (records: {n2}) is {detail}||the encoding that was given (--encoding) contradicts the text: some of it (records or header: {n2}) is {detail}",
    "\345\244\232\345\215\212\346\230\257\346\212\212\347\274\226\347\240\201\344\270\215\345\220\214\347\232\204\346\226\207\344\273\266\346\213\274\345\234\250\344\272\206\344\270\200\350\265\267\357\274\232\350\257\267\345\210\206\345\210\253\345\257\274\345\207\272\343\200\201\345\210\206\345\210\253\346\240\270\346\237\245\357\274\233\346\262\241\346\234\211\351\224\231\350\257\257\347\232\204\350\256\260\345\275\225\345\217\257\344\273\245\344\270\212\346\212\245||\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\345\234\250 Excel \344\270\255\345\217\246\345\255\230\346\227\266\351\200\211\342\200\234CSV UTF-8\357\274\210\351\200\227\345\217\267\345\210\206\351\232\224\357\274\211\342\200\235\357\274\233\346\262\241\346\234\211\351\224\231\350\257\257\347\232\204\350\256\260\345\275\225\345\217\257\344\273\245\344\270\212\346\212\245||\350\257\267\346\214\211\345\243\260\346\230\216\347\232\204\347\274\226\347\240\201\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\346\210\226\350\200\205\346\233\264\346\255\243\345\243\260\346\230\216\357\274\233\346\262\241\346\234\211\351\224\231\350\257\257\347\232\204\350\256\260\345\275\225\345\217\257\344\273\245\344\270\212\346\212\245||\350\257\267\344\270\215\350\246\201\346\214\207\345\256\232\347\274\226\347\240\201\357\274\214\347\224\261\347\250\213\345\272\217\350\207\252\345\267\261\345\210\244\346\226\255\357\274\214\346\210\226\350\200\205\346\214\207\345\256\232\346\255\243\347\241\256\347\232\204\347\274\226\347\240\201",
    "files of different encodings were probably joined: export and check them one by one; records without errors may be uploaded||export it again from the source system, from Excel as CSV UTF-8; records without errors may be uploaded||export it again in the encoding that it declares, or correct the declaration; records without errors may be uploaded||leave the option out, or name the right encoding",
    "reader.value",
    "\347\231\273\350\256\260\346\226\207\344\273\266\345\222\214\344\272\213\344\273\266\346\226\207\344\273\266\344\270\255\346\257\217\344\270\252\345\200\274\351\203\275\350\257\273\345\276\227\346\207\202",
    "each value of a file of registrations or events can be understood",
    "{detail} \347\232\204\345\200\274\344\270\215\346\230\257\346\234\211\346\225\210\346\227\245\346\234\237||{detail} \347\232\204\345\200\274\344\270\215\345\234\250\345\217\226\345\200\274\350\241\250\344\270\255||{detail} \347\232\204\345\200\274\344\270\215\346\230\257\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201||{detail} \347\232\204\345\200\274\344\270\215\346\230\257\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\347\232\204\344\273\243\347\240\201||{detail} \347\232\204\345\200\274\344\270\215\346\230\257\346\225\264\346\225\260||{detail} \347\232\204\345\200\274\345\244\252\351\225\277||{detail} \347\232\204\345\200\274\346\227\242\344\270\215\346\230\257 yes \344\271\237\344\270\215\346\230\257 no||{detail} \347\232\204\345\200\274\344\270\215\346\230\257\346\200\247\345\210\253\344\273\243\347\240\201||{detail} \347\232\204\345\200\274\344\270\215\346\230\257\344\272\272\345\221\230\346\240\207\350\257\206||{detail} \347\232\204\345\200\274\346\230\257\346\225\260\347\273\204\346\210\226\345\257\271\350\261\241\357\274\214\345\272\224\344\270\272\345\255\227\347\254\246\344\270\262",
    "the value of {detail} is no valid date||the value of {detail} is not in its list||the value of {detail} is no area code||the value of {detail} is no reason of deregistration||the value of {detail} is no whole number||the value of {detail} is too long||the value of {detail} is neither yes nor no||the value of {detail} is no code of the sex||the value of {detail} is no key of a person||the value of {detail} is an array or an object, not a string",
    "\350\257\267\345\206\231\346\210\220 YYYYMMDD\357\274\214\345\246\202 20210305\357\274\233\344\270\215\347\237\245\351\201\223\347\232\204\347\225\231\347\251\272||\350\257\267\346\214\211\345\217\226\345\200\274\350\241\250\345\241\253\345\206\231\357\274\233\344\270\215\347\237\245\351\201\223\347\232\204\347\225\231\347\251\272||\350\257\267\345\241\253\345\206\231\345\205\255\344\275\215\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\357\274\214\345\246\202 330106||\350\257\267\345\241\253\345\206\231\344\270\244\344\275\215\347\232\204 AJC00A \344\273\243\347\240\201\357\274\214\345\246\202 11||\350\257\267\345\241\253\345\206\231 0 \346\210\226\346\255\243\346\225\264\346\225\260||\350\257\267\346\240\270\345\257\271\350\277\231\344\270\200\345\210\227\346\230\257\345\220\246\345\257\271\345\272\224\346\255\243\347\241\256||\350\257\267\345\241\253\345\206\231 yes \346\210\226 no||\350\257\267\345\241\253\345\206\231 1\343\200\2012\343\200\2019 \346\210\226 0||\350\257\267\347\224\250 ujreg_person_key \345\276\227\345\210\260\347\232\204\346\240\207\350\257\206\357\274\214\346\210\226\346\224\271\345\241\253 AAC002 \347\255\211\345\210\227||\350\257\267\346\212\212\345\200\274\345\206\231\346\210\220\345\255\227\347\254\246\344\270\262",
    "write it as YYYYMMDD, such as 20210305; leave it empty when it is not known||use a name of the list; leave it empty when it is not known||write the six digits of an area, such as 330106||write the two digits of AJC00A, such as 11||write 0 or a positive number||see whether the columns are in the right order||write yes or no||write 1, 2, 9 or 0||use what ujreg_person_key gives, or fill in AAC002 and its like instead||write the value as a string",
    "reader.name-missing",
    "\347\231\273\350\256\260\346\226\207\344\273\266\345\222\214\344\272\213\344\273\266\346\226\207\344\273\266\346\234\211\351\234\200\350\246\201\347\232\204\345\210\227",
    "a file of registrations or events has the columns that are needed",
    "\347\274\272\345\260\221 {detail}",
    "{detail} is missing",
    "\350\257\267\350\241\245\344\270\212\345\220\216\351\207\215\346\226\260\345\257\274\345\207\272",
    "add it and export again",
    "reader.name-doubled",
    "\347\231\273\350\256\260\346\226\207\344\273\266\345\222\214\344\272\213\344\273\266\346\226\207\344\273\266\344\270\255\346\257\217\344\270\252\345\220\215\347\247\260\345\217\252\345\207\272\347\216\260\344\270\200\346\254\241",
    "a name occurs once in a file of registrations or events",
    "{detail} \345\207\272\347\216\260\344\272\206\344\270\215\346\255\242\344\270\200\346\254\241\357\274\214\344\270\215\347\237\245\344\273\245\345\223\252\344\270\252\344\270\272\345\207\206",
    "{detail} occurs more than once, and it cannot be known which is right",
    "reader.text-encoding",
    "\346\257\217\344\270\200\350\241\214\347\232\204\347\274\226\347\240\201\346\255\243\347\241\256",
    "each line is of the encoding of the file",
    "\350\277\231\344\270\200\350\241\214\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204 UTF-8\357\274\214\346\262\241\346\234\211\350\257\273\345\217\226||\350\277\231\344\270\200\350\241\214\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204 GB18030\357\274\214\346\262\241\346\234\211\350\257\273\345\217\226||\350\277\231\344\270\200\350\241\214\346\230\257 UTF-8 \347\274\226\347\240\201\357\274\214\350\200\214\346\226\207\344\273\266\346\214\211 GB18030\357\274\210GBK\357\274\211\350\257\273\345\217\226\357\274\214\346\262\241\346\234\211\350\257\273\345\217\226",
    "this line is not valid UTF-8 and was not read||this line is not valid GB18030 and was not read||this line is UTF-8, while the file is read as GB18030; it was not read",
    "\350\213\245\346\226\207\344\273\266\346\230\257 GB18030\357\274\210GBK\357\274\211\357\274\214\350\257\267\347\224\250 --encoding gb18030||\350\257\267\346\240\270\345\257\271\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201||\350\257\267\347\224\250\345\220\214\344\270\200\347\247\215\347\274\226\347\240\201\351\207\215\346\226\260\345\257\274\345\207\272\357\274\214\344\270\215\350\246\201\346\212\212\347\274\226\347\240\201\344\270\215\345\220\214\347\232\204\346\226\207\344\273\266\346\213\274\345\234\250\344\270\200\350\265\267",
    "if the file is GB18030 (GBK), say --encoding gb18030||see which encoding the file is in||export all of it in one encoding, and do not join files of different encodings",
    "reader.registration-incomplete",
    "\347\231\273\350\256\260\347\232\204\347\212\266\346\200\201\344\270\216\345\206\205\345\256\271\347\233\270\347\254\246",
    "the state of a registration agrees with what it holds",
    "\350\277\231\346\235\241\347\231\273\350\256\260\345\244\204\344\272\216\347\216\260\345\234\250\347\232\204\347\212\266\346\200\201\357\274\214\345\215\264\347\274\272\345\260\221 {detail}||\350\277\231\346\235\241\347\231\273\350\256\260\345\244\204\344\272\216\347\216\260\345\234\250\347\232\204\347\212\266\346\200\201\357\274\214\345\215\264\346\234\211 {detail}",
    "a registration in this state must have {detail}, and this one has not||a registration in this state has no {detail}, and this one has",
    "\350\257\267\350\241\245\345\241\253\357\274\214\346\210\226\346\233\264\346\255\243\347\212\266\346\200\201||\350\257\267\346\233\264\346\255\243\347\212\266\346\200\201\357\274\214\346\210\226\346\270\205\347\251\272",
    "fill it in, or correct the state||correct the state, or clear it",
    "reader.application-unknown",
    "\344\272\213\344\273\266\347\232\204\347\224\263\350\257\267\347\274\226\345\217\267\345\261\236\344\272\216\344\270\200\344\270\252\347\216\260\346\234\211\347\232\204\347\231\273\350\256\260",
    "the application that an event names is that of a present registration",
    "\346\262\241\346\234\211\350\277\231\344\270\252\347\224\263\350\257\267\347\274\226\345\217\267\347\232\204\347\224\263\350\257\267\346\210\226\347\231\273\350\256\260",
    "there is no application or registration of this number",
    "\350\257\267\346\240\270\345\257\271\347\274\226\345\217\267\357\274\233\347\224\263\350\257\267\344\272\213\344\273\266\351\241\273\345\234\250\345\205\266\344\273\226\344\272\213\344\273\266\344\271\213\345\211\215\357\274\214\351\207\215\346\226\260\347\224\263\350\257\267\344\273\245\345\220\216\345\217\252\350\256\244\346\226\260\347\232\204\347\274\226\345\217\267",
    "check the number; the application comes before its other events, and after a new one only the new number counts",
    "state.event-unknown",
    "\344\272\213\344\273\266\346\230\257\346\234\254\345\272\223\350\256\244\350\257\206\347\232\204",
    "the event is one the library knows",
    "\344\272\213\344\273\266\347\274\226\345\217\267 {n0} \344\270\215\345\255\230\345\234\250",
    "there is no event number {n0}",
    "\350\257\267\346\214\211\347\212\266\346\200\201\350\241\250\344\270\255\347\232\204\344\272\213\344\273\266\347\274\226\345\217\267\345\241\253\345\206\231",
    "use a number of the table of events",
    "state.not-allowed",
    "N(\345\205\255)",
    "\344\272\213\344\273\266\345\234\250\345\275\223\345\211\215\347\212\266\346\200\201\344\270\213\345\217\257\344\273\245\345\217\221\347\224\237",
    "the event is allowed in the present state",
    "\345\260\232\346\227\240\347\231\273\350\256\260\357\274\214\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\345\276\205\345\256\241\346\240\270\347\232\204\347\224\263\350\257\267\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\345\256\241\346\240\270\344\270\255\347\232\204\347\224\263\350\257\267\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\344\270\215\344\272\210\347\231\273\350\256\260\344\271\213\345\220\216\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\345\267\262\347\231\273\350\256\260\343\200\201\345\260\232\346\234\252\350\201\224\347\263\273\347\232\204\344\272\272\345\221\230\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\346\234\215\345\212\241\344\270\255\347\232\204\344\272\272\345\221\230\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\351\200\200\345\207\272\346\240\270\345\256\236\346\234\237\351\227\264\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}||\345\267\262\347\273\217\351\200\200\345\207\272\347\232\204\347\231\273\350\256\260\344\270\215\350\203\275\345\217\221\347\224\237\344\272\213\344\273\266 {detail}",
    "there is no registration, so the event {detail} is not allowed||an application that waits for acceptance does not allow the event {detail}||an application under review does not allow the event {detail}||a refused application does not allow the event {detail}||a registration that was not yet contacted does not allow the event {detail}||a registration in service does not allow the event {detail}||a registration whose exit is being verified does not allow the event {detail}||a registration that has ended does not allow the event {detail}",
    "\350\257\267\346\240\270\345\257\271\345\211\215\351\235\242\347\232\204\344\272\213\344\273\266\346\230\257\345\220\246\346\274\217\350\256\260",
    "check whether an earlier event was left out",
    "state.date",
    "\344\272\213\344\273\266\346\234\211\346\234\211\346\225\210\347\232\204\346\227\245\346\234\237",
    "the event has a valid date",
    "\344\272\213\344\273\266\346\262\241\346\234\211\346\234\211\346\225\210\347\232\204\346\227\245\346\234\237",
    "the event has no valid date",
    "\350\257\267\345\241\253\345\206\231\345\256\236\351\231\205\345\255\230\345\234\250\347\232\204\346\227\245\346\234\237",
    "give a day that exists",
    "state.date-future",
    "\344\272\213\344\273\266\346\227\245\346\234\237\344\270\215\346\231\232\344\272\216\347\263\273\347\273\237\345\275\223\345\211\215\346\227\245\346\234\237",
    "the event is not later than the system's current date",
    "\344\272\213\344\273\266\346\227\245\346\234\237 {d0} \346\231\232\344\272\216\347\263\273\347\273\237\345\275\223\345\211\215\346\227\245\346\234\237 {d1}",
    "the event's date {d0} is later than today, {d1}",
    "\350\257\267\346\240\270\345\257\271\346\227\245\346\234\237",
    "check the date",
    "state.date-order",
    "\344\272\213\344\273\266\346\214\211\346\227\245\346\234\237\345\205\210\345\220\216\345\217\221\347\224\237",
    "events come in the order of their dates",
    "\344\272\213\344\273\266\346\227\245\346\234\237 {d0} \346\227\251\344\272\216\344\270\212\344\270\200\344\270\252\344\272\213\344\273\266\347\232\204\346\227\245\346\234\237 {d1}",
    "the event's date {d0} is before that of the last event, {d1}",
    "\350\257\267\346\214\211\345\217\221\347\224\237\347\232\204\345\205\210\345\220\216\347\231\273\350\256\260\344\272\213\344\273\266",
    "let events happen in their order",
    "state.person",
    "\344\272\213\344\273\266\345\261\236\344\272\216\347\231\273\350\256\260\347\232\204\346\234\254\344\272\272",
    "the event is of the registered person",
    "\344\272\213\344\273\266\345\261\236\344\272\216\345\217\246\344\270\200\344\270\252\344\272\272",
    "the event is of another person",
    "\350\257\267\346\240\270\345\257\271\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\346\210\226\350\257\201\344\273\266\345\217\267\347\240\201",
    "check the social security number or the document number",
    "state.person-missing",
    "N(\344\272\214)",
    "\347\224\263\350\257\267\344\272\272\347\232\204\350\272\253\344\273\275\345\267\262\347\237\245",
    "it is known who applies",
    "\346\262\241\346\234\211\346\234\254\344\272\272\347\232\204\350\272\253\344\273\275\357\274\232\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\345\222\214\350\257\201\344\273\266\345\217\267\347\240\201\351\203\275\346\262\241\346\234\211",
    "it is not known who this is: neither social security number nor document number",
    "\350\257\267\346\217\220\344\276\233\346\234\254\344\272\272\350\272\253\344\273\275\350\257\201\344\273\266\347\232\204\345\217\267\347\240\201",
    "give the number of the person's own identity document",
    "state.place",
    "N(\344\270\200)",
    "\347\231\273\350\256\260\345\234\260\346\230\257\346\210\267\347\261\215\345\234\260\343\200\201\345\270\270\344\275\217\345\234\260\343\200\201\345\260\261\344\270\232\345\234\260\346\210\226\345\217\202\344\277\235\345\234\260",
    "the place is one of the four: household, residence, employment, insurance",
    "\347\231\273\350\256\260\345\234\260\347\261\273\345\236\213 {n0} \344\270\215\346\230\257\346\210\267\347\261\215\345\234\260\343\200\201\345\270\270\344\275\217\345\234\260\343\200\201\345\260\261\344\270\232\345\234\260\343\200\201\345\217\202\344\277\235\345\234\260\344\270\255\347\232\204\344\273\273\344\275\225\344\270\200\344\270\252",
    "the kind of place {n0} is none of the four: household registration, residence, employment, insurance",
    "\350\257\267\345\241\253\345\206\231\345\233\233\347\261\273\347\231\273\350\256\260\345\234\260\344\271\213\344\270\200\357\274\214\344\273\273\351\200\211\345\205\266\344\270\200\345\235\207\345\272\224\345\217\227\347\220\206",
    "give one of the four; each of them must be accepted",
    "state.area",
    "\347\231\273\350\256\260\345\234\260\346\234\211\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201",
    "the place has an area code",
    "\347\231\273\350\256\260\345\234\260\347\232\204\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201 {n0} \344\270\215\346\210\220\347\253\213",
    "the area code {n0} of the place is impossible",
    "\350\257\267\345\241\253\345\206\231\345\205\255\344\275\215\350\241\214\346\224\277\345\214\272\345\210\222\344\273\243\347\240\201\357\274\214\345\246\202 330106",
    "write the six digits of the area, such as 330106",
    "state.active-registration",
    "\347\224\263\350\257\267\346\227\266\346\262\241\346\234\211\346\234\211\346\225\210\347\232\204\347\224\263\350\257\267\346\210\226\347\231\273\350\256\260",
    "there is no active application or registration when the person applies",
    "\345\267\262\346\234\211\346\234\252\345\212\236\347\273\223\347\232\204\347\224\263\350\257\267\346\210\226\346\234\211\346\225\210\347\232\204\347\231\273\350\256\260||\345\234\250\345\205\266\344\273\226\345\234\260\346\226\271\345\267\262\346\234\211\346\234\211\346\225\210\347\232\204\347\231\273\350\256\260",
    "there is an application or a registration already||there is an active registration elsewhere",
    "\350\257\267\345\234\250\345\216\237\347\231\273\350\256\260\344\270\212\347\273\247\347\273\255\345\212\236\347\220\206\357\274\233\351\241\273\345\217\230\346\233\264\347\231\273\350\256\260\345\234\260\347\232\204\357\274\214\345\205\210\351\200\200\345\207\272\345\216\237\347\231\273\350\256\260",
    "go on with it; to move it to another place, end it first",
    "state.deceased",
    "\345\233\240\346\255\273\344\272\241\357\274\21026\357\274\211\351\200\200\345\207\272\345\220\216\344\270\215\345\206\215\347\231\273\350\256\260",
    "after an exit by death (26) there is no registration",
    "\344\270\212\344\270\200\346\254\241\347\231\273\350\256\260\345\233\240\346\255\273\344\272\241\357\274\21026\357\274\211\351\200\200\345\207\272\357\274\214\344\270\215\350\203\275\345\206\215\347\231\273\350\256\260",
    "the former registration ended by death (26)",
    "\350\213\245\345\275\223\346\227\266\345\275\225\351\224\231\357\274\214\350\257\267\346\233\264\346\255\243\351\202\243\346\235\241\351\200\200\345\207\272\350\256\260\345\275\225\357\274\214\344\270\215\350\246\201\346\226\260\345\273\272\347\231\273\350\256\260",
    "if that was a mistake, correct that deregistration record; do not register anew",
    "state.pension-drawn",
    "N(\345\233\233)(\345\215\201)",
    "\345\233\240\344\272\253\345\217\227\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207\357\274\21021\357\274\211\351\200\200\345\207\272\345\220\216\357\274\214\345\201\234\346\255\242\344\272\253\345\217\227\347\232\204\346\211\215\350\203\275\345\206\215\347\231\273\350\256\260",
    "after an exit by pension (21) a person registers only when the pension is no longer drawn",
    "\344\270\212\344\270\200\346\254\241\347\231\273\350\256\260\345\233\240\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207\357\274\21021\357\274\211\351\200\200\345\207\272\357\274\214\346\262\241\346\234\211\345\267\262\345\201\234\346\255\242\344\272\253\345\217\227\347\232\204\344\277\241\346\201\257",
    "the former registration ended because a basic pension is drawn (21), and nothing says that it is drawn no longer",
    "\350\257\267\346\240\270\351\252\214\346\230\257\345\220\246\345\267\262\345\201\234\346\255\242\344\272\253\345\217\227\345\276\205\351\201\207\357\274\214\345\267\262\345\201\234\346\255\242\347\232\204\357\274\214\345\234\250\344\272\213\344\273\266\344\270\255\346\263\250\346\230\216",
    "verify whether the pension was stopped, and say so in the event",
    "state.loaded-target",
    "N(\344\270\203)(\345\205\253)",
    "\345\257\274\345\205\245\347\232\204\345\255\230\351\207\217\347\231\273\350\256\260\346\230\257\345\267\262\347\231\273\350\256\260\346\210\226\345\267\262\351\200\200\345\207\272",
    "a loaded registration is registered or exited",
    "\345\255\230\351\207\217\347\231\273\350\256\260\345\217\252\350\203\275\345\257\274\345\205\245\344\270\272\345\267\262\347\231\273\350\256\260\346\210\226\345\267\262\351\200\200\345\207\272\357\274\214\344\270\215\350\203\275\345\257\274\345\205\245\344\270\272\347\212\266\346\200\201 {n0}",
    "a registration is loaded as registered or exited, not as state {n0}",
    "\350\257\267\345\241\253\345\206\231 4\357\274\210\345\267\262\347\231\273\350\256\260\357\274\211\346\210\226 7\357\274\210\345\267\262\351\200\200\345\207\272\357\274\211",
    "give 4 (registered) or 7 (exited)",
    "state.loaded-date",
    "\345\257\274\345\205\245\347\232\204\345\255\230\351\207\217\347\231\273\350\256\260\347\232\204\346\227\245\346\234\237\346\210\220\347\253\213",
    "the dates of a loaded registration are possible",
    "\345\255\230\351\207\217\347\231\273\350\256\260\346\262\241\346\234\211\346\234\211\346\225\210\347\232\204\347\231\273\350\256\260\346\227\245\346\234\237||\347\231\273\350\256\260\346\227\245\346\234\237\346\231\232\344\272\216\345\257\274\345\205\245\346\227\245\346\234\237 {d0}||\346\234\200\350\277\221\344\270\200\346\254\241\350\201\224\347\263\273\347\232\204\346\227\245\346\234\237\346\227\251\344\272\216\347\231\273\350\256\260\346\227\245\346\234\237\357\274\214\346\210\226\346\231\232\344\272\216\345\257\274\345\205\245\346\227\245\346\234\237 {d0}",
    "the loaded registration has no valid date of registration||it was registered after the day of the load, {d0}||its last contact was before its registration or after the day of the load, {d0}",
    "\350\257\267\346\240\270\345\257\271\345\216\237\347\263\273\347\273\237\344\270\255\347\232\204\346\227\245\346\234\237",
    "check the dates in the source system",
    "state.application-loaded",
    "N(\344\270\203)",
    "\344\270\200\344\273\266\347\224\263\350\257\267\345\217\252\345\217\227\347\220\206\344\270\200\346\254\241",
    "an application is taken up once",
    "\350\277\231\344\273\266\347\224\263\350\257\267\344\273\245\345\211\215\345\267\262\347\273\217\344\270\213\350\275\275\345\217\227\347\220\206\350\277\207",
    "this application was loaded before",
    "\350\257\267\345\213\277\351\207\215\345\244\215\345\217\227\347\220\206\357\274\233\346\234\254\344\272\272\351\207\215\346\226\260\347\224\263\350\257\267\347\232\204\357\274\214\347\224\250\346\226\260\347\232\204\347\224\263\350\257\267\347\274\226\345\217\267",
    "do not take it up again; a new application has a new number",
    "state.evidence-unknown",
    "\350\246\201\346\261\202\347\232\204\346\235\220\346\226\231\346\230\257\346\235\220\346\226\231\350\241\250\344\270\255\347\232\204\357\274\214\346\210\226\346\234\254\345\234\260\350\207\252\345\256\232\347\232\204\357\274\2101000 \350\265\267\357\274\211",
    "evidence is of the table, or the caller's own (from 1000)",
    "\346\235\220\346\226\231\347\274\226\345\217\267 {n0} \344\270\215\345\234\250\346\235\220\346\226\231\350\241\250\344\270\255",
    "there is no evidence number {n0} in the table",
    "\350\257\267\346\214\211\346\235\220\346\226\231\350\241\250\345\241\253\345\206\231\357\274\214\346\234\254\345\234\260\346\235\220\346\226\231\347\224\250 1000 \344\273\245\344\270\212\347\232\204\347\274\226\345\217\267",
    "use the table; local kinds have numbers from 1000",
    "state.forbidden-evidence",
    "\344\270\215\350\246\201\346\261\202\346\217\220\344\276\233\351\200\232\347\237\245\347\246\201\346\255\242\350\246\201\346\261\202\347\232\204\346\235\220\346\226\231",
    "no evidence is asked for that the notice forbids to ask for",
    "\344\270\215\345\276\227\350\246\201\346\261\202\346\217\220\344\276\233\350\277\231\347\247\215\346\235\220\346\226\231\357\274\210{detail}\357\274\211",
    "this evidence must not be asked for ({detail})",
    "\350\257\267\351\200\232\350\277\207\344\277\241\346\201\257\346\257\224\345\257\271\346\210\226\344\272\272\345\267\245\346\240\270\346\237\245\346\240\270\351\252\214\357\274\214\345\256\236\350\241\214\345\221\212\347\237\245\346\211\277\350\257\272\345\210\266",
    "verify by matching data or by a manual check; what the person declares is enough",
    "state.verification",
    "\346\240\270\351\252\214\351\200\232\350\277\207\344\277\241\346\201\257\346\257\224\345\257\271\346\210\226\344\272\272\345\267\245\346\240\270\346\237\245",
    "verification is by data match or by manual check",
    "\346\240\270\351\252\214\346\226\271\345\274\217 {n0} \346\227\242\344\270\215\346\230\257\344\277\241\346\201\257\346\257\224\345\257\271\357\274\214\344\271\237\344\270\215\346\230\257\344\272\272\345\267\245\346\240\270\346\237\245",
    "verification {n0} is neither a data match nor a manual check",
    "\350\257\267\345\241\253\345\206\231 1\357\274\210\344\277\241\346\201\257\346\257\224\345\257\271\357\274\211\346\210\226 2\357\274\210\344\272\272\345\267\245\346\240\270\346\237\245\357\274\211",
    "give 1 (data match) or 2 (manual check)",
    "state.birth",
    "\347\231\273\350\256\260\344\272\272\345\221\230\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\345\267\262\347\237\245",
    "the date of birth is known",
    "\346\262\241\346\234\211\346\234\211\346\225\210\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\357\274\214\344\270\215\350\203\275\345\210\244\346\226\255\346\230\257\345\220\246\345\271\264\346\273\24116\345\221\250\345\262\201",
    "without a valid date of birth it cannot be told whether the person is 16",
    "\350\257\267\345\241\253\345\206\231\345\207\272\347\224\237\346\227\245\346\234\237\357\274\233\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\344\270\255\345\267\262\346\234\211",
    "give the date of birth; a citizen number holds it",
    "state.under-16",
    "\347\231\273\350\256\260\344\271\213\346\227\245\345\271\264\346\273\24116\345\221\250\345\262\201",
    "the person is at least 16 on the day of registration",
    "\347\231\273\350\256\260\344\271\213\346\227\245 {d1} \345\217\252\346\234\211 {n0} \345\221\250\345\262\201\357\274\214\346\234\252\346\273\24116\345\221\250\345\262\201",
    "the person is {n0} on the day of registration, {d1}, and not yet 16",
    "\345\271\264\346\273\24116\345\221\250\345\262\201\344\271\213\346\227\245\350\265\267\345\217\257\344\273\245\347\231\273\350\256\260",
    "registration is possible from the 16th birthday",
    "state.pension",
    "\347\231\273\350\256\260\344\272\272\345\221\230\346\234\252\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207",
    "the person draws no basic pension",
    "\346\234\252\350\257\264\346\230\216\346\230\257\345\220\246\345\267\262\344\276\235\346\263\225\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207||\345\267\262\344\276\235\346\263\225\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207",
    "it is not said whether a basic pension is drawn||a basic pension is drawn",
    "\350\257\267\351\200\232\350\277\207\344\277\241\346\201\257\346\257\224\345\257\271\346\240\270\351\252\214\357\274\233\344\273\245\346\234\254\344\272\272\346\211\277\350\257\272\344\270\272\345\207\206\347\232\204\357\274\214\346\214\211\346\211\277\350\257\272\345\241\253\345\206\231",
    "verify by matching data, or enter what the person declares",
    "state.able",
    "\347\231\273\350\256\260\344\272\272\345\221\230\346\234\211\345\212\263\345\212\250\350\203\275\345\212\233",
    "the person is able to work",
    "\346\234\252\350\257\264\346\230\216\346\230\257\345\220\246\346\234\211\345\212\263\345\212\250\350\203\275\345\212\233||\346\262\241\346\234\211\345\212\263\345\212\250\350\203\275\345\212\233",
    "it is not said whether the person is able to work||the person is not able to work",
    "\350\257\267\346\214\211\346\234\254\344\272\272\346\211\277\350\257\272\346\210\226\346\240\270\351\252\214\347\273\223\346\236\234\345\241\253\345\206\231",
    "enter what the person declares or what was verified",
    "state.willing",
    "\347\231\273\350\256\260\344\272\272\345\221\230\346\234\211\345\260\261\344\270\232\351\234\200\346\261\202",
    "the person wants work",
    "\346\234\252\350\257\264\346\230\216\346\230\257\345\220\246\346\234\211\345\260\261\344\270\232\351\234\200\346\261\202||\346\262\241\346\234\211\345\260\261\344\270\232\351\234\200\346\261\202",
    "it is not said whether the person wants work||the person does not want work",
    "state.out-of-work",
    "\347\231\273\350\256\260\344\272\272\345\221\230\345\244\204\344\272\216\346\227\240\344\270\232\347\212\266\346\200\201",
    "the person is out of work",
    "\346\234\252\350\257\264\346\230\216\346\230\257\345\220\246\345\244\204\344\272\216\346\227\240\344\270\232\347\212\266\346\200\201||\344\270\215\345\244\204\344\272\216\346\227\240\344\270\232\347\212\266\346\200\201",
    "it is not said whether the person is out of work||the person is not out of work",
    "\350\257\267\346\214\211\346\234\254\344\272\272\346\211\277\350\257\272\346\210\226\346\240\270\351\252\214\347\273\223\346\236\234\345\241\253\345\206\231\357\274\214\344\270\215\345\276\227\350\246\201\346\261\202\346\217\220\344\276\233\350\247\243\351\231\244\345\212\263\345\212\250\345\205\263\347\263\273\350\257\201\346\230\216",
    "enter what the person declares or what was verified; no proof of termination may be asked for",
    "state.ground-unknown",
    "\344\270\215\344\272\210\347\231\273\350\256\260\346\234\211\347\220\206\347\224\261\357\274\214\344\270\224\345\234\250\347\220\206\347\224\261\350\241\250\344\270\255\357\274\214\346\210\226\344\270\272\346\234\254\345\234\260\350\207\252\345\256\232\357\274\2101000 \350\265\267\357\274\211",
    "a refusal has a ground, of the table or the caller's own (from 1000)",
    "\344\270\215\344\272\210\347\231\273\350\256\260\346\262\241\346\234\211\347\220\206\347\224\261\357\274\214\346\210\226\347\220\206\347\224\261\347\274\226\345\217\267 {n0} \344\270\215\345\234\250\347\220\206\347\224\261\350\241\250\344\270\255",
    "the refusal has no ground, or number {n0} is not in the table",
    "\350\257\267\345\241\253\345\206\231\347\220\206\347\224\261\357\274\233\346\234\254\345\234\260\347\220\206\347\224\261\347\224\250 1000 \344\273\245\344\270\212\347\232\204\347\274\226\345\217\267",
    "give the ground; local ones have numbers from 1000",
    "state.forbidden-ground",
    "\344\270\215\344\273\245\351\200\232\347\237\245\347\246\201\346\255\242\347\232\204\347\220\206\347\224\261\346\213\222\347\273\235\347\231\273\350\256\260",
    "no registration is refused on a ground that the notice forbids",
    "\344\270\245\347\246\201\344\273\245\346\255\244\347\220\206\347\224\261\346\213\222\347\273\235\347\231\273\350\256\260\357\274\210{detail}\357\274\211",
    "registration must not be refused on this ground ({detail})",
    "\350\257\267\347\273\247\347\273\255\345\212\236\347\220\206\357\274\214\347\274\272\345\260\221\347\232\204\344\277\241\346\201\257\351\200\232\350\277\207\346\257\224\345\257\271\346\210\226\346\240\270\346\237\245\345\217\226\345\276\227",
    "go on with the application; get what is missing by matching data or by a check",
    "state.reason",
    "\351\200\200\345\207\272\346\203\205\345\275\242\346\230\257\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\357\274\210AJC00A\357\274\211\344\271\213\344\270\200",
    "a ground of exit is a code of AJC00A",
    "\351\200\200\345\207\272\346\203\205\345\275\242 {n0} \344\270\215\346\230\257\346\263\250\351\224\200\345\244\261\344\270\232\347\231\273\350\256\260\345\216\237\345\233\240\347\232\204\344\273\243\347\240\201",
    "the ground of exit {n0} is no code of AJC00A",
    "\350\257\267\346\214\211 AJC00A \344\273\243\347\240\201\350\241\250\345\241\253\345\206\231",
    "use the code table AJC00A",
    "state.record-missing",
    "N(\345\205\253)",
    "\346\263\250\351\224\200\351\231\204\346\234\211\345\244\261\344\270\232\347\231\273\350\256\260\351\200\200\345\207\272\344\277\241\346\201\257",
    "an exit comes with its deregistration record",
    "\346\263\250\351\224\200\346\262\241\346\234\211\351\231\204\345\244\261\344\270\232\347\231\273\350\256\260\351\200\200\345\207\272\344\277\241\346\201\257",
    "the exit comes without a deregistration record",
    "\350\257\267\351\231\204\344\270\212\345\215\201\344\270\200\351\241\271\346\214\207\346\240\207\347\273\204\346\210\220\347\232\204\351\200\200\345\207\272\350\256\260\345\275\225",
    "give the record of the eleven items",
    "state.record-person",
    "\351\200\200\345\207\272\344\277\241\346\201\257\345\261\236\344\272\216\347\231\273\350\256\260\347\232\204\346\234\254\344\272\272",
    "the deregistration record is of the registered person",
    "\351\200\200\345\207\272\344\277\241\346\201\257\345\261\236\344\272\216\345\217\246\344\270\200\344\270\252\344\272\272",
    "the deregistration record is of another person",
    "\350\257\267\346\240\270\345\257\271\347\244\276\344\274\232\344\277\235\351\232\234\345\217\267\347\240\201\343\200\201\350\257\201\344\273\266\347\261\273\345\236\213\345\222\214\350\257\201\344\273\266\345\217\267\347\240\201",
    "check the social security number and the identity document",
    "state.record-reason",
    "\351\200\200\345\207\272\344\277\241\346\201\257\347\232\204\345\216\237\345\233\240\344\270\216\346\240\270\345\256\236\347\232\204\346\203\205\345\275\242\344\270\200\350\207\264",
    "the record's reason is the ground that was verified",
    "\351\200\200\345\207\272\344\277\241\346\201\257\347\232\204\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 {n0}\357\274\214\346\240\270\345\256\236\347\232\204\346\203\205\345\275\242\346\230\257 {n1}",
    "the record's reason is {n0}, the ground that was verified {n1}",
    "\346\203\205\345\275\242\344\270\215\345\220\214\347\232\204\357\274\214\345\205\210\350\256\260\342\200\234\346\203\205\345\275\242\344\270\215\346\210\220\347\253\213\342\200\235\357\274\214\345\206\215\346\214\211\346\226\260\347\232\204\346\203\205\345\275\242\345\212\236\347\220\206",
    "if the ground is another one, let it be not confirmed first, then begin with the new one",
    "state.record-date",
    "\347\273\217\345\212\236\346\227\245\346\234\237\346\230\257\346\263\250\351\224\200\345\212\236\347\220\206\344\271\213\346\227\245",
    "the date of handling is the day of the exit",
    "\351\200\200\345\207\272\344\277\241\346\201\257\347\232\204\347\273\217\345\212\236\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\346\263\250\351\224\200\345\212\236\347\220\206\344\271\213\346\227\245\346\230\257 {d1}",
    "the record was handled on {d0}, the exit is of {d1}",
    "\346\263\250\351\224\200\344\272\213\344\273\266\347\232\204\346\227\245\346\234\237\345\272\224\347\255\211\344\272\216\347\273\217\345\212\236\346\227\245\346\234\237\357\274\233\345\257\274\345\205\245\347\232\204\344\270\215\346\231\232\344\272\216\345\257\274\345\205\245\346\227\245\346\234\237",
    "the exit has the date of handling; a loaded one is not later than the load",
    "state.record-before-registration",
    "\346\263\250\351\224\200\344\270\215\346\227\251\344\272\216\347\231\273\350\256\260",
    "the exit is not before the registration",
    "\351\200\200\345\207\272\344\277\241\346\201\257\347\232\204\346\227\245\346\234\237 {d0} \346\227\251\344\272\216\347\231\273\350\256\260\346\227\245\346\234\237 {d1}",
    "the record's date {d0} is before the registration, {d1}",
    "\350\257\267\346\240\270\345\257\271\346\230\257\345\220\246\344\270\272\344\270\212\344\270\200\346\254\241\347\231\273\350\256\260\347\232\204\351\200\200\345\207\272\344\277\241\346\201\257",
    "check whether the record is of a former registration",
    "state.record-area",
    "\346\263\250\351\224\200\345\234\260\344\270\216\347\231\273\350\256\260\345\234\260\347\233\270\345\220\214\357\274\214\346\210\226\344\270\200\346\226\271\345\214\205\345\220\253\345\217\246\344\270\200\346\226\271",
    "the exit is in the area of registration, or one contains the other",
    "\346\263\250\351\224\200\345\234\260 {n0} \344\270\216\347\231\273\350\256\260\345\234\260 {n1} \344\270\215\346\230\257\345\220\214\344\270\200\345\234\260\345\214\272",
    "the exit is in area {n0}, the registration in area {n1}",
    "\345\214\272\345\210\222\350\260\203\346\225\264\343\200\201\347\231\273\350\256\260\350\275\254\347\247\273\347\232\204\345\217\257\344\273\245\344\270\212\344\274\240\357\274\214\345\205\266\344\275\231\350\257\267\346\240\270\345\257\271",
    "divisions change and registrations move; otherwise check it",
    "state.refusals",
    "\344\273\245 31 \351\200\200\345\207\272\351\241\273\346\234\211\350\277\236\347\273\2553\346\254\241\346\213\222\347\273\235\346\234\215\345\212\241\347\232\204\350\256\260\345\275\225",
    "an exit by 31 needs three logged refusals in a row",
    "\344\273\245\342\200\234\350\277\236\347\273\2553\346\254\241\346\213\222\347\273\235\346\216\245\345\217\227\345\205\254\345\205\261\345\260\261\344\270\232\346\234\215\345\212\241\342\200\235\357\274\21031\357\274\211\351\200\200\345\207\272\357\274\214\345\217\252\346\234\211\350\277\236\347\273\255 {n0} \346\254\241\350\256\260\345\275\225",
    "an exit by 31 (three refusals in a row) has {n0} logged refusals in a row",
    "\344\270\215\350\203\275\347\256\200\345\215\225\344\273\245\346\255\244\344\270\272\347\224\261\346\263\250\351\224\200\357\274\233\350\257\267\351\200\220\346\254\241\350\256\260\345\275\225\346\217\220\344\276\233\347\232\204\346\234\215\345\212\241\345\222\214\346\234\254\344\272\272\347\232\204\347\255\224\345\244\215",
    "do not simply end it on this ground; log each offer and answer",
    "state.unreachable",
    "\344\273\245 32 \351\200\200\345\207\272\351\241\273\346\234\211\350\277\236\347\273\2556\344\270\252\346\234\210\350\201\224\347\263\273\344\270\215\344\270\212\347\232\204\350\256\260\345\275\225",
    "an exit by 32 needs six months of failed contact",
    "\344\273\245\342\200\234\350\277\236\347\273\2556\344\270\252\346\234\210\346\227\240\346\263\225\345\217\226\345\276\227\350\201\224\347\263\273\342\200\235\357\274\21032\357\274\211\351\200\200\345\207\272\357\274\214\346\234\200\350\277\221\344\270\200\346\254\241\345\217\226\345\276\227\350\201\224\347\263\273\346\230\257 {d0}\357\274\214\346\262\241\346\234\211 {d1} \346\210\226\344\273\245\345\220\216\350\201\224\347\263\273\346\234\252\346\236\234\347\232\204\350\256\260\345\275\225",
    "an exit by 32 (not reached for six months): the last contact was on {d0}, and no failed attempt on or after {d1} is logged",
    "\344\270\215\350\203\275\347\256\200\345\215\225\344\273\245\346\255\244\344\270\272\347\224\261\346\263\250\351\224\200\357\274\233\350\257\267\347\273\247\347\273\255\350\201\224\347\263\273\345\271\266\350\256\260\345\275\225",
    "do not simply end it on this ground; keep trying and log it",
    "state.exit-verification",
    "\344\273\245 31\343\200\20132 \351\200\200\345\207\272\351\241\273\347\273\217\344\277\241\346\201\257\346\257\224\345\257\271\346\210\226\344\272\272\345\267\245\346\240\270\346\237\245",
    "an exit by 31 or 32 needs a verification by data match or manual check",
    "\344\273\245 {n0} \351\200\200\345\207\272\346\262\241\346\234\211\347\273\217\350\277\207\344\277\241\346\201\257\346\257\224\345\257\271\346\210\226\344\272\272\345\267\245\346\240\270\346\237\245",
    "the exit by {n0} was not verified",
    "\344\270\215\350\203\275\347\256\200\345\215\225\344\273\245\346\255\244\344\270\272\347\224\261\346\263\250\351\224\200\357\274\233\350\257\267\345\205\210\346\240\270\346\237\245\346\234\254\344\272\272\345\260\261\344\270\232\345\244\261\344\270\232\346\203\205\345\206\265",
    "do not simply end it on this ground; first find out whether the person works",
    "statistics.registered-differs",
    "N(\345\215\201\344\270\200)",
    "\345\220\204\346\235\245\346\272\220\347\232\204\347\231\273\350\256\260\346\227\245\346\234\237\344\270\200\350\207\264",
    "all sources give one day of registration",
    "\346\234\254\345\234\260\347\232\204\347\231\273\350\256\260\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\230\257 {d1}\357\274\214\346\214\211\350\276\203\346\227\251\347\232\204\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\347\231\273\350\256\260\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\346\234\254\345\234\260\347\232\204\346\230\257 {d1}\357\274\214\346\214\211\350\276\203\346\227\251\347\232\204\347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\347\231\273\350\256\260\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\230\257 {d1}\357\274\214\346\214\211\350\276\203\346\227\251\347\232\204\347\273\237\350\256\241",
    "the day of registration is {d0} in the local system and {d1} in the national platform; the earlier one counts||the day of registration is {d0} in the national platform and {d1} in the local system; the earlier one counts||the day of registration is {d0} in one source and {d1} in another source; the earlier one counts",
    "\350\257\267\346\240\270\345\257\271\344\270\244\350\276\271\347\232\204\347\231\273\350\256\260\357\274\214\346\233\264\346\255\243\346\234\211\350\257\257\347\232\204\344\270\200\346\226\271",
    "compare the two registrations and correct the one that is wrong",
    "statistics.exit-missing",
    "\345\220\204\346\235\245\346\272\220\351\203\275\347\237\245\351\201\223\345\267\262\346\263\250\351\224\200",
    "all sources know of the exit",
    "\346\234\254\345\234\260\345\267\262\344\272\216 {d0} \346\263\250\351\224\200\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\344\273\215\344\270\272\347\231\273\350\256\260\345\244\261\344\270\232\357\274\214\346\214\211\345\267\262\346\263\250\351\224\200\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\345\267\262\344\272\216 {d0} \346\263\250\351\224\200\357\274\214\346\234\254\345\234\260\344\273\215\344\270\272\347\231\273\350\256\260\345\244\261\344\270\232\357\274\214\346\214\211\345\267\262\346\263\250\351\224\200\347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\345\267\262\344\272\216 {d0} \346\263\250\351\224\200\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\344\273\215\344\270\272\347\231\273\350\256\260\345\244\261\344\270\232\357\274\214\346\214\211\345\267\262\346\263\250\351\224\200\347\273\237\350\256\241",
    "the local system ended the registration on {d0}, the national platform still has it in force; it counts as ended||the national platform ended the registration on {d0}, the local system still has it in force; it counts as ended||one source ended the registration on {d0}, another source still has it in force; it counts as ended",
    "\350\257\267\346\240\270\345\256\236\346\234\254\344\272\272\346\203\205\345\206\265\357\274\233\347\241\256\345\267\262\346\263\250\351\224\200\347\232\204\357\274\214\350\241\245\344\274\240\351\200\200\345\207\272\344\277\241\346\201\257",
    "find out which is right; upload the exit when it did happen",
    "statistics.exit-differs",
    "\345\220\204\346\235\245\346\272\220\347\232\204\346\263\250\351\224\200\346\227\245\346\234\237\344\270\200\350\207\264",
    "all sources give one day of exit",
    "\346\234\254\345\234\260\347\232\204\346\263\250\351\224\200\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\230\257 {d1}\357\274\214\346\214\211 {d0} \347\232\204\346\263\250\351\224\200\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\263\250\351\224\200\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\346\234\254\345\234\260\347\232\204\346\230\257 {d1}\357\274\214\346\214\211 {d0} \347\232\204\346\263\250\351\224\200\347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\263\250\351\224\200\346\227\245\346\234\237\346\230\257 {d0}\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\230\257 {d1}\357\274\214\346\214\211 {d0} \347\232\204\346\263\250\351\224\200\347\273\237\350\256\241",
    "the day of exit is {d0} in the local system and {d1} in the national platform; the exit of {d0} counts||the day of exit is {d0} in the national platform and {d1} in the local system; the exit of {d0} counts||the day of exit is {d0} in one source and {d1} in another source; the exit of {d0} counts",
    "statistics.reason-differs",
    "\345\220\204\346\235\245\346\272\220\347\232\204\346\263\250\351\224\200\345\216\237\345\233\240\344\270\200\350\207\264",
    "all sources give one reason of exit",
    "\346\234\254\345\234\260\347\232\204\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 {n0}\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\230\257 {n1}\357\274\214\346\214\211 {n0} \347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 {n0}\357\274\214\346\234\254\345\234\260\347\232\204\346\230\257 {n1}\357\274\214\346\214\211 {n0} \347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\263\250\351\224\200\345\216\237\345\233\240\346\230\257 {n0}\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\230\257 {n1}\357\274\214\346\214\211 {n0} \347\273\237\350\256\241",
    "the reason of exit is {n0} in the local system and {n1} in the national platform; {n0} counts||the reason of exit is {n0} in the national platform and {n1} in the local system; {n0} counts||the reason of exit is {n0} in one source and {n1} in another source; {n0} counts",
    "statistics.sex-differs",
    "\345\220\204\346\235\245\346\272\220\347\232\204\346\200\247\345\210\253\344\270\200\350\207\264",
    "all sources give one sex",
    "\346\234\254\345\234\260\347\232\204\346\200\247\345\210\253\344\273\243\347\240\201\346\230\257 {n0}\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\230\257 {n1}\357\274\214\346\214\211 {n0} \347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\346\200\247\345\210\253\344\273\243\347\240\201\346\230\257 {n0}\357\274\214\346\234\254\345\234\260\347\232\204\346\230\257 {n1}\357\274\214\346\214\211 {n0} \347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\200\247\345\210\253\344\273\243\347\240\201\346\230\257 {n0}\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\346\230\257 {n1}\357\274\214\346\214\211 {n0} \347\273\237\350\256\241",
    "the sex is {n0} in the local system and {n1} in the national platform; {n0} counts||the sex is {n0} in the national platform and {n1} in the local system; {n0} counts||the sex is {n0} in one source and {n1} in another source; {n0} counts",
    "statistics.birth-differs",
    "\345\220\204\346\235\245\346\272\220\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\344\270\200\350\207\264",
    "all sources give one birth date",
    "\346\234\254\345\234\260\344\270\216\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\344\270\215\345\220\214\357\274\214\346\214\211\346\234\254\345\234\260\347\232\204\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\344\270\216\346\234\254\345\234\260\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\344\270\215\345\220\214\357\274\214\346\214\211\345\205\250\345\233\275\345\271\263\345\217\260\347\232\204\347\273\237\350\256\241||\344\270\244\344\270\252\346\235\245\346\272\220\347\232\204\345\207\272\347\224\237\346\227\245\346\234\237\344\270\215\345\220\214\357\274\214\346\214\211\345\211\215\344\270\200\344\270\252\346\235\245\346\272\220\347\232\204\347\273\237\350\256\241",
    "the birth date in the local system is another than in the national platform; the local one counts||the birth date in the national platform is another than in the local system; the national one counts||two sources give different birth dates; that of the first counts",
    "statistics.urban-differs",
    "\345\220\204\346\235\245\346\272\220\345\257\271\346\230\257\345\220\246\345\234\250\345\237\216\351\225\207\345\214\272\345\237\237\347\231\273\350\256\260\347\232\204\350\256\260\350\275\275\344\270\200\350\207\264",
    "all sources agree whether the registration is in an urban area",
    "\346\234\254\345\234\260\350\256\260\344\270\272\345\234\250\345\237\216\351\225\207\345\214\272\345\237\237\347\231\273\350\256\260\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\350\256\260\344\270\272\344\270\215\346\230\257\357\274\214\346\214\211\345\237\216\351\225\207\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\350\256\260\344\270\272\345\234\250\345\237\216\351\225\207\345\214\272\345\237\237\347\231\273\350\256\260\357\274\214\346\234\254\345\234\260\350\256\260\344\270\272\344\270\215\346\230\257\357\274\214\346\214\211\345\237\216\351\225\207\347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\350\256\260\344\270\272\345\234\250\345\237\216\351\225\207\345\214\272\345\237\237\347\231\273\350\256\260\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\350\256\260\344\270\272\344\270\215\346\230\257\357\274\214\346\214\211\345\237\216\351\225\207\347\273\237\350\256\241",
    "the registration is in an urban area to the local system and not to the national platform; it counts as urban||the registration is in an urban area to the national platform and not to the local system; it counts as urban||the registration is in an urban area to one source and not to another source; it counts as urban",
    "statistics.eligible-differs",
    "N(\345\215\201)(\345\215\201\344\270\200)",
    "\345\220\204\346\235\245\346\272\220\345\257\271\344\275\225\346\227\266\350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\347\232\204\350\256\260\350\275\275\344\270\200\350\207\264",
    "all sources agree since when the conditions no longer hold",
    "\346\234\254\345\234\260\350\256\260\345\275\225\350\207\252 {d0} \350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\350\256\260\345\275\225\350\207\252 {d1} \350\265\267\357\274\214\346\214\211\350\276\203\346\231\232\347\232\204\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\350\256\260\345\275\225\350\207\252 {d0} \350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\357\274\214\346\234\254\345\234\260\350\256\260\345\275\225\350\207\252 {d1} \350\265\267\357\274\214\346\214\211\350\276\203\346\231\232\347\232\204\347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\350\256\260\345\275\225\350\207\252 {d0} \350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\350\256\260\345\275\225\350\207\252 {d1} \350\265\267\357\274\214\346\214\211\350\276\203\346\231\232\347\232\204\347\273\237\350\256\241||\346\234\254\345\234\260\346\262\241\346\234\211\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\347\232\204\350\256\260\345\275\225\357\274\214\345\205\250\345\233\275\345\271\263\345\217\260\350\256\260\345\275\225\350\207\252 {d1} \350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\357\274\214\346\214\211\344\273\215\347\254\246\345\220\210\347\273\237\350\256\241||\345\205\250\345\233\275\345\271\263\345\217\260\346\262\241\346\234\211\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\347\232\204\350\256\260\345\275\225\357\274\214\346\234\254\345\234\260\350\256\260\345\275\225\350\207\252 {d1} \350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\357\274\214\346\214\211\344\273\215\347\254\246\345\220\210\347\273\237\350\256\241||\344\270\200\344\270\252\346\235\245\346\272\220\346\262\241\346\234\211\344\270\215\345\206\215\347\254\246\345\220\210\346\235\241\344\273\266\347\232\204\350\256\260\345\275\225\357\274\214\345\217\246\344\270\200\344\270\252\346\235\245\346\272\220\350\256\260\345\275\225\350\207\252 {d1} \350\265\267\344\270\215\345\206\215\347\254\246\345\220\210\357\274\214\346\214\211\344\273\215\347\254\246\345\220\210\347\273\237\350\256\241",
    "the conditions no longer hold since {d0} in the local system and since {d1} in the national platform; the later day counts||the conditions no longer hold since {d0} in the national platform and since {d1} in the local system; the later day counts||the conditions no longer hold since {d0} in one source and since {d1} in another source; the later day counts||the conditions hold in the local system and no longer hold since {d1} in the national platform; they count as holding||the conditions hold in the national platform and no longer hold since {d1} in the local system; they count as holding||the conditions hold in one source and no longer hold since {d1} in another source; they count as holding",
    "statistics.registered-twice",
    "\344\270\200\344\270\252\344\272\272\345\220\214\346\227\266\345\217\252\346\234\211\344\270\200\344\270\252\347\231\273\350\256\260",
    "a person has one registration at a time",
    "\345\220\214\346\227\266\346\234\211\344\270\244\344\270\252\347\231\273\350\256\260\357\274\232{n0} \347\232\204\347\231\273\350\256\260\345\260\232\345\234\250\357\274\214{d2} \345\217\210\345\234\250 {n1} \347\231\273\350\256\260\357\274\214\345\220\214\344\270\200\347\273\237\350\256\241\345\215\225\344\275\215\345\206\205\345\217\252\350\256\241\344\270\200\346\254\241",
    "two registrations at once: that of {n0} was in force when another was made in {n1} on {d2}; counted once in a reporting unit",
    "\350\257\267\346\240\270\345\256\236\345\270\270\344\275\217\345\234\260\357\274\214\346\263\250\351\224\200\345\244\232\344\275\231\347\232\204\344\270\200\344\270\252",
    "find out where the person lives and end the other one",
    "statistics.identity",
    "N(\344\271\235), ours",
    "\346\212\245\350\241\250\345\206\205\351\203\250\347\232\204\345\205\263\347\263\273\346\210\220\347\253\213",
    "the identities of the report hold",
    "\346\234\237\345\210\235\345\212\240\346\226\260\345\242\236\345\207\217\345\207\217\345\260\221\346\230\257 {n0}\357\274\214\346\234\237\346\234\253\346\230\257 {n1}\357\274\214\344\270\244\350\200\205\344\270\215\347\255\211||\346\234\254\346\234\237\346\234\237\345\210\235\357\274\210\344\270\215\345\220\253\345\257\271\344\273\245\345\211\215\345\220\204\346\234\237\347\232\204\350\277\275\346\272\257\357\274\211\346\230\257 {n0}\357\274\214\344\270\212\346\234\237\346\212\245\351\200\201\347\232\204\346\234\237\346\234\253\346\230\257 {n1}\357\274\214\344\270\244\350\200\205\344\270\215\347\255\211||\346\214\211\347\234\201\345\220\210\350\256\241\344\270\216\346\200\273\346\225\260\344\270\215\347\255\211||\346\214\211\345\270\202\345\220\210\350\256\241\344\270\216\346\200\273\346\225\260\344\270\215\347\255\211||\346\214\211\345\216\277\345\220\210\350\256\241\344\270\216\346\200\273\346\225\260\344\270\215\347\255\211||\346\214\211\346\200\247\345\210\253\345\220\210\350\256\241\344\270\216\346\200\273\346\225\260\344\270\215\347\255\211||\346\214\211\345\271\264\351\276\204\345\220\210\350\256\241\344\270\216\346\200\273\346\225\260\344\270\215\347\255\211||\346\214\211\346\263\250\351\224\200\345\216\237\345\233\240\345\220\210\350\256\241 {n0} \344\270\216\345\207\217\345\260\221 {n1} \344\270\215\347\255\211||\346\214\211\347\231\273\350\256\260\346\227\266\351\225\277\345\220\210\350\256\241\344\270\216\346\200\273\346\225\260\344\270\215\347\255\211",
    "opening + new - left is {n0}, closing is {n1}||this opening (without restatement) is {n0}, the closing filed for the month before is {n1}||the breakdown by province does not add up||the breakdown by prefecture does not add up||the breakdown by county does not add up||the breakdown by sex does not add up||the breakdown by age does not add up||left by reason is {n0}, left is {n1}||the breakdown by duration does not add up",
    "\350\257\267\344\270\215\350\246\201\346\212\245\351\200\201\357\274\214\345\205\210\346\237\245\346\230\216\345\216\237\345\233\240\357\274\233\344\270\216\344\270\212\346\234\237\344\270\215\350\241\224\346\216\245\347\232\204\357\274\214\345\244\232\345\215\212\346\230\257\350\241\245\347\231\273\343\200\201\350\241\245\351\224\200\346\210\226\346\235\245\346\272\220\344\270\215\345\205\250",
    "do not file it before the cause is known; a gap to the month before mostly comes from late entries or a missing source",
    "statistics.unusable",
    "\346\257\217\344\270\252\347\231\273\350\256\260\351\203\275\350\203\275\347\273\237\350\256\241",
    "every registration can be counted",
    "\346\234\211 {n0} \344\270\252\347\231\273\350\256\260\346\227\240\346\263\225\347\273\237\350\256\241\357\274\210\346\262\241\346\234\211\344\272\272\345\221\230\346\240\207\350\257\206\343\200\201\345\234\260\345\214\272\346\210\226\347\231\273\350\256\260\346\227\245\346\234\237\357\274\214\346\210\226\346\263\250\351\224\200\346\227\251\344\272\216\347\231\273\350\256\260\357\274\211",
    "{n0} registrations could not be counted (no person, area or day of registration, or an exit before it)",
    "\350\257\267\350\241\245\345\205\250\345\220\216\351\207\215\346\226\260\346\261\207\346\200\273\357\274\214\351\201\277\345\205\215\351\201\227\346\274\217",
    "complete them and tally again, so that nobody is left out",
    "statistics.urban-unknown",
    "\346\257\217\344\270\252\347\231\273\350\256\260\351\203\275\346\263\250\346\230\216\346\230\257\345\220\246\345\234\250\345\237\216\351\225\207\345\214\272\345\237\237",
    "every registration tells whether it is in an urban area",
    "\346\234\237\346\234\253\346\234\211 {n0} \344\272\272\347\232\204\347\231\273\350\256\260\346\262\241\346\234\211\346\263\250\346\230\216\346\230\257\345\220\246\345\234\250\345\237\216\351\225\207\345\214\272\345\237\237\357\274\214\345\267\262\350\256\241\345\205\245",
    "{n0} persons in closing have no word whether they registered in an urban area; they are counted",
    "\350\257\267\345\234\250\346\234\254\345\234\260\347\263\273\347\273\237\350\241\245\344\270\212\345\237\216\351\225\207\346\240\207\345\277\227\357\274\214\346\210\226\350\256\276\344\270\272\344\270\215\350\256\241\345\205\245",
    "add the flag in the local system, or set the report to leave them out",
    "writer.encoding",
    "RFC 3629",
    "\345\206\231\345\207\272\347\232\204\346\257\217\344\270\252\345\255\227\350\212\202\351\203\275\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227",
    "what is written is valid text",
    "{field}\344\273\216\347\254\254 {n0} \344\270\252\345\255\227\350\212\202\350\265\267\344\270\215\346\230\257\346\234\211\346\225\210\347\232\204\346\226\207\345\255\227\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272",
    "{field} is not valid text from byte {n0} on; the record was not written",
    "\350\257\267\346\233\264\346\255\243\345\220\216\351\207\215\346\226\260\350\275\254\346\215\242\357\274\214\347\250\213\345\272\217\344\270\215\346\233\277\346\215\242\343\200\201\344\270\215\345\210\240\351\231\244\344\273\273\344\275\225\345\255\227\350\212\202",
    "correct it and convert again; no byte is replaced or dropped",
    "writer.character",
    "\347\233\256\346\240\207\346\240\274\345\274\217\350\203\275\345\206\231\345\207\272\346\257\217\344\270\252\345\255\227\347\254\246",
    "the target format can carry every character",
    "{field}\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246\346\230\257 NUL\357\274\214\344\273\273\344\275\225\346\240\274\345\274\217\351\203\275\344\270\215\350\203\275\345\206\231\345\207\272\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272||{field}\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257 XML 1.0 \344\270\215\345\205\201\350\256\270\347\232\204\345\255\227\347\254\246\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272||{field}\347\232\204\347\254\254 {n1} \344\270\252\345\255\227\347\254\246 {c0} \346\230\257\346\215\242\350\241\214\357\274\214\345\256\232\351\225\277\346\226\207\344\273\266\344\270\215\350\203\275\345\206\231\345\207\272\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272||{field}\344\273\245 {c0} \345\274\200\345\244\264\357\274\214\345\234\250\345\256\232\351\225\277\346\226\207\344\273\266\344\270\255\344\274\232\350\242\253\345\275\223\344\275\234\345\255\227\350\212\202\345\272\217\346\240\207\350\256\260\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272",
    "character {n1} of {field} is NUL, which no format carries; the record was not written||character {n1} of {field}, {c0}, is not allowed in XML 1.0; the record was not written||character {n1} of {field}, {c0}, is a line break, which a fixed file cannot carry; the record was not written||{field} begins with {c0}, which would be taken for a byte order mark in a fixed file; the record was not written",
    "\350\257\267\345\210\240\351\231\244\350\257\245\345\255\227\347\254\246||\350\257\267\345\210\240\351\231\244\350\257\245\345\255\227\347\254\246\357\274\214\346\210\226\346\224\271\347\224\250 CSV\343\200\201JSON||\350\257\267\345\210\240\351\231\244\346\215\242\350\241\214\357\274\214\346\210\226\346\224\271\347\224\250\345\205\266\344\273\226\346\240\274\345\274\217||\350\257\267\345\210\240\351\231\244\350\257\245\345\255\227\347\254\246",
    "delete the character||delete the character, or write CSV or JSON||delete the line break, or write another format||delete the character",
    "writer.too-long",
    "\345\256\232\351\225\277\346\226\207\344\273\266\347\232\204\346\257\217\344\270\200\351\241\271\344\270\215\350\266\205\350\277\207\345\210\227\345\256\275",
    "in a fixed file each item fits its column",
    "{field}\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210GB18030\357\274\211\357\274\214\345\256\232\351\225\277\346\226\207\344\273\266\350\277\231\344\270\200\345\210\227\345\217\252\346\234\211 {n0} \344\270\252\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272||{field}\346\234\211 {n1} \344\270\252\345\255\227\350\212\202\357\274\210UTF-8\357\274\211\357\274\214\345\256\232\351\225\277\346\226\207\344\273\266\350\277\231\344\270\200\345\210\227\345\217\252\346\234\211 {n0} \344\270\252\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272",
    "{field} has {n1} bytes in GB18030 and its column in a fixed file {n0}; the record was not written||{field} has {n1} bytes in UTF-8 and its column in a fixed file {n0}; the record was not written",
    "\350\257\267\347\274\251\347\237\255\357\274\214\346\210\226\346\224\271\347\224\250\345\205\266\344\273\226\346\240\274\345\274\217\357\274\233\347\250\213\345\272\217\344\270\215\346\210\252\346\226\255",
    "shorten it, or write another format; nothing is cut off",
    "writer.trailing-space",
    "\345\256\232\351\225\277\346\226\207\344\273\266\347\232\204\345\206\205\345\256\271\344\270\215\344\273\245\347\251\272\346\240\274\347\273\223\345\260\276",
    "in a fixed file no item ends in a space",
    "{field}\344\273\245\347\251\272\346\240\274\347\273\223\345\260\276\357\274\214\345\256\232\351\225\277\346\226\207\344\273\266\346\227\240\346\263\225\344\270\216\345\241\253\345\205\205\347\232\204\347\251\272\346\240\274\345\214\272\345\210\206\357\274\214\346\234\254\346\235\241\346\262\241\346\234\211\345\206\231\345\207\272",
    "{field} ends in a space, which a fixed file cannot tell from its filling; the record was not written",
    "\350\257\267\345\210\240\351\231\244\346\234\253\345\260\276\347\232\204\347\251\272\346\240\274\357\274\214\346\210\226\346\224\271\347\224\250\345\205\266\344\273\226\346\240\274\345\274\217",
    "delete the space at the end, or write another format",
    "writer.upper-x",
    "\345\205\254\346\260\221\350\272\253\344\273\275\345\217\267\347\240\201\347\232\204\346\240\241\351\252\214\347\240\201\345\206\231\344\275\234\345\244\247\345\206\231 X",
    "the check character of a citizen number is written as X",
    "{field}\346\234\253\344\275\215\347\232\204\345\260\217\345\206\231 x \345\267\262\345\206\231\344\275\234\345\244\247\345\206\231 X",
    "the lower-case x at the end of {field} was written as X",
    "\346\227\240\351\234\200\345\244\204\347\220\206",
    "writer.companion",
    "\350\276\223\345\205\245\344\270\255\347\232\204\346\200\247\345\210\253\344\271\237\345\267\262\345\206\231\345\207\272",
    "what the input gives beside the items is written, too",
    "\350\276\223\345\205\245\344\270\255\346\234\211 {field}\357\274\214\346\262\241\346\234\211\345\206\231\345\207\272\357\274\232\350\276\223\345\207\272\345\217\252\345\220\253\346\226\271\346\241\210\347\232\204\345\215\201\344\270\200\351\241\271",
    "the input gives {field}, which was not written: the output holds the eleven items of the annex",
    "\351\234\200\350\246\201\344\277\235\347\225\231\347\232\204\357\274\214\350\257\267\347\224\250 --sex\357\274\210\345\256\232\351\225\277\346\226\207\344\273\266\351\231\244\345\244\226\357\274\211",
    "to keep it use --sex (not for fixed)",
    "writer.no-value",
    "\345\206\231\345\207\272\347\232\204\346\257\217\346\235\241\350\256\260\345\275\225\351\203\275\346\234\211\345\206\205\345\256\271",
    "each record that is written has a value",
    "\350\277\231\344\270\200\346\235\241\346\262\241\346\234\211\344\273\273\344\275\225\345\206\205\345\256\271\357\274\214\345\206\231\345\207\272\345\220\216\344\274\232\350\242\253\345\275\223\344\275\234\347\251\272\350\241\214\357\274\214\346\262\241\346\234\211\345\206\231\345\207\272",
    "the record has no value and would be read as a blank line; it was not written",
    "\350\257\267\350\241\245\345\241\253\357\274\214\346\210\226\344\273\216\350\276\223\345\205\245\344\270\255\345\210\240\351\231\244",
    "fill it in, or leave it out",
    "writer.record-too-long",
    "\345\206\231\345\207\272\347\232\204\346\257\217\346\235\241\350\256\260\345\275\225\344\270\215\350\266\205\350\277\207\351\225\277\345\272\246\344\270\212\351\231\220",
    "a record that is written is not longer than the limit",
    "\350\277\231\344\270\200\346\235\241\345\206\231\345\207\272\345\220\216\346\234\211 {n1} \345\255\227\350\212\202\357\274\214\350\266\205\350\277\207 {n0} \345\255\227\350\212\202\357\274\214\350\257\273\345\233\236\346\227\266\344\274\232\350\242\253\350\267\263\350\277\207\357\274\214\346\262\241\346\234\211\345\206\231\345\207\272",
    "the record has {n1} bytes as written, more than {n0}, and would be passed over when it is read; it was not written",
    "\350\257\267\347\274\251\347\237\255\357\274\214\346\210\226\346\224\271\347\224\250\350\275\254\344\271\211\350\276\203\345\260\221\347\232\204\346\240\274\345\274\217\357\274\210\345\246\202 CSV\357\274\211",
    "shorten it, or write a format that escapes less, such as CSV",
    "record.encoding",
    "\346\257\217\346\235\241\350\256\260\345\275\225\347\232\204\346\226\207\345\255\227\351\203\275\347\224\250\346\226\207\344\273\266\347\232\204\347\274\226\347\240\201",
    "the text of each record is in the encoding of the file",
    "\350\277\231\346\235\241\350\256\260\345\275\225\347\232\204\346\226\207\345\255\227\346\230\257 UTF-8 \347\274\226\347\240\201\357\274\214\350\200\214\346\226\207\344\273\266\346\214\211 GB18030\357\274\210GBK\357\274\211\350\257\273\345\217\226\357\274\214\350\257\273\345\207\272\346\235\245\347\232\204\346\230\257\344\271\261\347\240\201||\350\277\231\346\235\241\350\256\260\345\275\225\347\232\204\346\226\207\345\255\227\346\230\257 GB18030\357\274\210GBK\357\274\211\347\274\226\347\240\201\357\274\214\350\200\214\346\226\207\344\273\266\346\214\211 UTF-8 \350\257\273\345\217\226\357\274\214\350\257\273\344\270\215\345\207\272\346\235\245",
    "the text of this record is UTF-8, while the file is read as GB18030: it comes out garbled||the text of this record is GB18030 (GBK), while the file is read as UTF-8: it cannot be read",
    "\350\257\267\344\273\216\344\270\232\345\212\241\347\263\273\347\273\237\346\212\212\345\205\250\351\203\250\346\225\260\346\215\256\347\224\250\345\220\214\344\270\200\347\247\215\347\274\226\347\240\201\351\207\215\346\226\260\345\257\274\345\207\272\357\274\233\344\270\244\344\273\275\347\274\226\347\240\201\344\270\215\345\220\214\347\232\204\345\257\274\345\207\272\346\226\207\344\273\266\350\246\201\345\210\206\345\210\253\346\240\270\346\237\245\357\274\214\344\270\215\350\246\201\346\213\274\346\210\220\344\270\200\344\273\275",
    "export all data from the source system in one encoding; check two exports of different encodings one by one, do not join them",
};

static const struct uj_hider hiders[] = {
    {1, 0}, /* AAB301.too-long hides AAB301.control-character */
    {4, 0}, /* AAB301.encoding-other hides AAB301.control-character */
    {5, 0}, /* AAB301.format hides AAB301.control-character */
    {1, 0}, /* AAB301.too-long hides AAB301.format */
    {6, 0}, /* AAB301.province hides AAB301.scope */
    {15, 0}, /* AAZ341.encoding-other hides AAZ341.too-long-gb18030 */
    {11, 0}, /* AAZ341.too-long hides AAZ341.control-character */
    {15, 0}, /* AAZ341.encoding-other hides AAZ341.control-character */
    {11, 0}, /* AAZ341.too-long hides AAZ341.character */
    {14, 4}, /* AAZ341.control-character hides AAZ341.character */
    {15, 0}, /* AAZ341.encoding-other hides AAZ341.character */
    {23, 0}, /* AAC003.encoding-other hides AAC003.too-long-gb18030 */
    {19, 0}, /* AAC003.too-long hides AAC003.control-character */
    {23, 0}, /* AAC003.encoding-other hides AAC003.control-character */
    {23, 0}, /* AAC003.encoding-other hides AAC003.other-space */
    {23, 0}, /* AAC003.encoding-other hides AAC003.separator */
    {19, 0}, /* AAC003.too-long hides AAC003.character */
    {23, 0}, /* AAC003.encoding-other hides AAC003.character */
    {33, 0}, /* AAC002.length hides AAC002.too-long */
    {29, 0}, /* AAC002.too-long hides AAC002.control-character */
    {32, 0}, /* AAC002.encoding-other hides AAC002.control-character */
    {33, 0}, /* AAC002.length hides AAC002.control-character */
    {34, 0}, /* AAC002.digits-15 hides AAC002.control-character */
    {35, 0}, /* AAC002.digits-17 hides AAC002.control-character */
    {36, 0}, /* AAC002.check-digit hides AAC002.control-character */
    {36, 0}, /* AAC002.check-digit hides AAC002.sex */
    {36, 0}, /* AAC002.check-digit hides AAC002.sex-not-evaluable */
    {36, 0}, /* AAC002.check-digit hides AAC002.birth-date */
    {36, 0}, /* AAC002.check-digit hides AAC002.birth-future */
    {36, 0}, /* AAC002.check-digit hides AAC002.area-unknown */
    {29, 5}, /* AAC002.too-long hides AAC002.foreign-shape */
    {31, 0}, /* AAC002.control-character hides AAC002.foreign-shape */
    {36, 0}, /* AAC002.check-digit hides AAC002.foreign-shape */
    {36, 0}, /* AAC002.check-digit hides AAC002.under-16 */
    {40, 0}, /* AAC002.birth-future hides AAC002.under-16 */
    {29, 0}, /* AAC002.too-long hides AAC002.spreadsheet */
    {31, 0}, /* AAC002.control-character hides AAC002.spreadsheet */
    {33, 0}, /* AAC002.length hides AAC002.spreadsheet */
    {34, 0}, /* AAC002.digits-15 hides AAC002.spreadsheet */
    {35, 0}, /* AAC002.digits-17 hides AAC002.spreadsheet */
    {36, 0}, /* AAC002.check-digit hides AAC002.spreadsheet */
    {37, 0}, /* AAC002.sex hides AAC002.spreadsheet */
    {39, 0}, /* AAC002.birth-date hides AAC002.spreadsheet */
    {40, 0}, /* AAC002.birth-future hides AAC002.spreadsheet */
    {41, 0}, /* AAC002.area-unknown hides AAC002.spreadsheet */
    {42, 0}, /* AAC002.foreign-shape hides AAC002.spreadsheet */
    {43, 0}, /* AAC002.legacy-15 hides AAC002.spreadsheet */
    {44, 0}, /* AAC002.under-16 hides AAC002.spreadsheet */
    {46, 0}, /* AAC002.lower-x hides AAC002.spreadsheet */
    {36, 0}, /* AAC002.check-digit hides AAC002.lower-x */
    {48, 0}, /* AAC058.too-long hides AAC058.control-character */
    {51, 0}, /* AAC058.encoding-other hides AAC058.control-character */
    {52, 0}, /* AAC058.code hides AAC058.control-character */
    {48, 0}, /* AAC058.too-long hides AAC058.code */
    {29, 1}, /* AAC002.too-long hides AAC044.too-long-gb18030 */
    {31, 1}, /* AAC002.control-character hides AAC044.too-long-gb18030 */
    {33, 1}, /* AAC002.length hides AAC044.too-long-gb18030 */
    {34, 1}, /* AAC002.digits-15 hides AAC044.too-long-gb18030 */
    {35, 1}, /* AAC002.digits-17 hides AAC044.too-long-gb18030 */
    {36, 1}, /* AAC002.check-digit hides AAC044.too-long-gb18030 */
    {39, 1}, /* AAC002.birth-date hides AAC044.too-long-gb18030 */
    {40, 1}, /* AAC002.birth-future hides AAC044.too-long-gb18030 */
    {42, 1}, /* AAC002.foreign-shape hides AAC044.too-long-gb18030 */
    {45, 1}, /* AAC002.spreadsheet hides AAC044.too-long-gb18030 */
    {59, 0}, /* AAC044.encoding-other hides AAC044.too-long-gb18030 */
    {29, 1}, /* AAC002.too-long hides AAC044.control-character */
    {31, 1}, /* AAC002.control-character hides AAC044.control-character */
    {33, 1}, /* AAC002.length hides AAC044.control-character */
    {34, 1}, /* AAC002.digits-15 hides AAC044.control-character */
    {35, 1}, /* AAC002.digits-17 hides AAC044.control-character */
    {36, 1}, /* AAC002.check-digit hides AAC044.control-character */
    {39, 1}, /* AAC002.birth-date hides AAC044.control-character */
    {40, 1}, /* AAC002.birth-future hides AAC044.control-character */
    {42, 1}, /* AAC002.foreign-shape hides AAC044.control-character */
    {45, 1}, /* AAC002.spreadsheet hides AAC044.control-character */
    {55, 0}, /* AAC044.too-long hides AAC044.control-character */
    {59, 0}, /* AAC044.encoding-other hides AAC044.control-character */
    {29, 1}, /* AAC002.too-long hides AAC044.citizen-number */
    {31, 1}, /* AAC002.control-character hides AAC044.citizen-number */
    {33, 1}, /* AAC002.length hides AAC044.citizen-number */
    {34, 1}, /* AAC002.digits-15 hides AAC044.citizen-number */
    {35, 1}, /* AAC002.digits-17 hides AAC044.citizen-number */
    {36, 1}, /* AAC002.check-digit hides AAC044.citizen-number */
    {39, 1}, /* AAC002.birth-date hides AAC044.citizen-number */
    {40, 1}, /* AAC002.birth-future hides AAC044.citizen-number */
    {42, 1}, /* AAC002.foreign-shape hides AAC044.citizen-number */
    {45, 1}, /* AAC002.spreadsheet hides AAC044.citizen-number */
    {55, 0}, /* AAC044.too-long hides AAC044.citizen-number */
    {58, 0}, /* AAC044.control-character hides AAC044.citizen-number */
    {59, 0}, /* AAC044.encoding-other hides AAC044.citizen-number */
    {29, 1}, /* AAC002.too-long hides AAC044.shape */
    {31, 1}, /* AAC002.control-character hides AAC044.shape */
    {33, 1}, /* AAC002.length hides AAC044.shape */
    {34, 1}, /* AAC002.digits-15 hides AAC044.shape */
    {35, 1}, /* AAC002.digits-17 hides AAC044.shape */
    {36, 1}, /* AAC002.check-digit hides AAC044.shape */
    {39, 1}, /* AAC002.birth-date hides AAC044.shape */
    {40, 1}, /* AAC002.birth-future hides AAC044.shape */
    {42, 1}, /* AAC002.foreign-shape hides AAC044.shape */
    {45, 1}, /* AAC002.spreadsheet hides AAC044.shape */
    {55, 0}, /* AAC044.too-long hides AAC044.shape */
    {58, 0}, /* AAC044.control-character hides AAC044.shape */
    {59, 0}, /* AAC044.encoding-other hides AAC044.shape */
    {66, 0}, /* ADC210.encoding-other hides ADC210.control-character */
    {67, 0}, /* ADC210.date hides ADC210.control-character */
    {68, 0}, /* ADC210.future hides ADC210.after-handling */
    {71, 0}, /* AJC00A.too-long hides AJC00A.control-character */
    {74, 0}, /* AJC00A.encoding-other hides AJC00A.control-character */
    {75, 0}, /* AJC00A.code hides AJC00A.control-character */
    {71, 0}, /* AJC00A.too-long hides AJC00A.code */
    {36, 0}, /* AAC002.check-digit hides AJC00A.pension-age */
    {37, 0}, /* AAC002.sex hides AJC00A.pension-age */
    {40, 0}, /* AAC002.birth-future hides AJC00A.pension-age */
    {84, 0}, /* AAE011.encoding-other hides AAE011.too-long-gb18030 */
    {80, 0}, /* AAE011.too-long hides AAE011.control-character */
    {84, 0}, /* AAE011.encoding-other hides AAE011.control-character */
    {84, 0}, /* AAE011.encoding-other hides AAE011.other-space */
    {84, 0}, /* AAE011.encoding-other hides AAE011.separator */
    {80, 0}, /* AAE011.too-long hides AAE011.character */
    {84, 0}, /* AAE011.encoding-other hides AAE011.character */
    {92, 0}, /* AAE036.encoding-other hides AAE036.control-character */
    {93, 0}, /* AAE036.date hides AAE036.control-character */
    {99, 0}, /* AAE013.encoding-other hides AAE013.too-long-gb18030 */
    {95, 0}, /* AAE013.too-long hides AAE013.control-character */
    {99, 0}, /* AAE013.encoding-other hides AAE013.control-character */
    {201, 0}, /* writer.too-long hides writer.character */
};

static const struct uj_rule_row rows[UJ_RULE_COUNT] = {
    {101, 1, 3, 1, 0, 0, {0, 16, 37, 96, 164, 234, 315, 337}}, /* AAB301.required */
    {102, 1, 3, 1, 0, 0, {365, 381, 402, 464, 540, 818, 1127, 1206}}, /* AAB301.too-long */
    {104, 1, 3, 2, 0, 0, {1294, 1310, 1315, 1401, 1491, 1582, 1663, 1763}}, /* AAB301.encoding */
    {105, 1, 2, 0, 3, 0, {1852, 1310, 1877, 1972, 2081, 2180, 2288, 2325}}, /* AAB301.control-character */
    {106, 1, 2, 2, 0, 3, {2366, 1310, 2388, 2468, 2578, 2869, 3140, 3300}}, /* AAB301.encoding-other */
    {110, 1, 3, 1, 1, 3, {3457, 3471, 3483, 3506, 3527, 3572, 3612, 3677}}, /* AAB301.format */
    {111, 1, 3, 1, 0, 4, {3749, 3765, 3788, 3823, 3865, 3926, 3982, 4013}}, /* AAB301.province */
    {112, 1, 2, 0, 0, 4, {4058, 4078, 4088, 4129, 4178, 4429, 4648, 4709}}, /* AAB301.not-in-force */
    {113, 1, 2, 0, 0, 4, {4769, 4078, 4784, 4819, 4856, 4893, 4927, 4997}}, /* AAB301.unknown */
    {114, 1, 3, 1, 1, 4, {5079, 5092, 5137, 5172, 5212, 5263, 5309, 5361}}, /* AAB301.scope */
    {201, 2, 3, 1, 0, 5, {5407, 16, 5423, 5458, 5519, 5565, 315, 337}}, /* AAZ341.required */
    {202, 2, 3, 1, 0, 5, {5639, 381, 5655, 5694, 5763, 5969, 6257, 6306}}, /* AAZ341.too-long */
    {203, 2, 2, 0, 1, 5, {6361, 381, 6385, 6469, 6568, 6662, 6773, 6843}}, /* AAZ341.too-long-gb18030 */
    {204, 2, 3, 2, 0, 6, {6914, 1310, 6930, 6992, 7075, 7142, 1663, 1763}}, /* AAZ341.encoding */
    {205, 2, 2, 0, 2, 6, {7216, 1310, 7241, 7312, 7414, 7489, 2288, 2325}}, /* AAZ341.control-character */
    {206, 2, 2, 2, 0, 8, {7590, 1310, 7612, 7668, 7771, 8014, 3140, 3300}}, /* AAZ341.encoding-other */
    {210, 2, 3, 1, 0, 8, {8271, 8288, 8309, 8359, 8405, 8657, 8858, 8922}}, /* AAZ341.duplicate */
    {211, 2, 2, 0, 3, 8, {9003, 1310, 9020, 9059, 9102, 9353, 9608, 9778}}, /* AAZ341.character */
    {301, 3, 3, 1, 0, 11, {9975, 16, 9991, 10017, 10049, 10086, 315, 337}}, /* AAC003.required */
    {302, 3, 3, 1, 0, 11, {10131, 381, 10147, 10177, 10217, 10396, 6257, 6306}}, /* AAC003.too-long */
    {303, 3, 2, 0, 1, 11, {10597, 381, 10621, 10696, 10766, 10851, 6773, 6843}}, /* AAC003.too-long-gb18030 */
    {304, 3, 3, 2, 0, 12, {10933, 1310, 10949, 11002, 11056, 11114, 1663, 1763}}, /* AAC003.encoding */
    {305, 3, 2, 0, 2, 12, {11159, 1310, 11184, 11246, 11319, 11385, 2288, 2325}}, /* AAC003.control-character */
    {306, 3, 2, 2, 0, 14, {11457, 1310, 11479, 11526, 11600, 11825, 3140, 3300}}, /* AAC003.encoding-other */
    {310, 3, 3, 1, 0, 14, {12024, 12037, 12079, 12120, 12174, 12293, 12418, 12523}}, /* AAC003.space */
    {311, 3, 2, 0, 1, 14, {12624, 1310, 12643, 12690, 12751, 12821, 12897, 12946}}, /* AAC003.other-space */
    {312, 3, 2, 0, 1, 15, {13011, 13028, 13053, 13112, 13172, 13242, 13323, 13362}}, /* AAC003.separator */
    {313, 3, 2, 0, 2, 16, {13403, 1310, 13420, 13506, 13605, 13900, 14207, 14394}}, /* AAC003.character */
    {401, 4, 3, 1, 0, 18, {14624, 16, 14640, 14678, 14728, 14777, 315, 337}}, /* AAC002.required */
    {402, 4, 3, 1, 1, 18, {14840, 381, 14856, 14898, 14956, 15171, 6257, 6306}}, /* AAC002.too-long */
    {404, 4, 3, 2, 0, 19, {15426, 1310, 15442, 15507, 15579, 15649, 1663, 1763}}, /* AAC002.encoding */
    {405, 4, 2, 0, 6, 19, {15712, 1310, 15737, 15811, 15902, 15980, 2288, 2325}}, /* AAC002.control-character */
    {406, 4, 2, 2, 0, 25, {16070, 1310, 16092, 16151, 16243, 16492, 3140, 3300}}, /* AAC002.encoding-other */
    {410, 4, 3, 1, 0, 25, {16727, 16741, 16769, 16819, 16887, 16952, 17033, 17091}}, /* AAC002.length */
    {411, 4, 3, 1, 0, 25, {17153, 17170, 17211, 17241, 17277, 17325, 17383, 17472}}, /* AAC002.digits-15 */
    {412, 4, 3, 1, 0, 25, {17555, 17572, 17616, 17656, 17717, 17796, 17383, 17472}}, /* AAC002.digits-17 */
    {413, 4, 3, 1, 0, 25, {17876, 17895, 17947, 17996, 18062, 18155, 18240, 18320}}, /* AAC002.check-digit */
    {414, 4, 3, 1, 1, 25, {18415, 18426, 18468, 18503, 18539, 18650, 18755, 18792}}, /* AAC002.sex */
    {415, 4, 1, 0, 1, 26, {18834, 18426, 18859, 18888, 18931, 19252, 19614, 19696}}, /* AAC002.sex-not-evaluable */
    {416, 4, 3, 0, 1, 27, {19789, 19807, 19816, 19848, 19880, 19928, 19983, 20005}}, /* AAC002.birth-date */
    {417, 4, 3, 0, 1, 28, {20034, 19807, 20054, 20101, 20147, 20195, 19983, 20005}}, /* AAC002.birth-future */
    {418, 4, 2, 0, 1, 29, {20245, 1310, 20265, 20306, 20368, 20432, 20508, 20578}}, /* AAC002.area-unknown */
    {419, 4, 2, 0, 3, 30, {20644, 1310, 20665, 20710, 20764, 21186, 21630, 21673}}, /* AAC002.foreign-shape */
    {420, 4, 2, 0, 0, 33, {21731, 19807, 21748, 21772, 21801, 21830, 21864, 21962}}, /* AAC002.legacy-15 */
    {421, 4, 2, 0, 2, 33, {22099, 22115, 22122, 22163, 22219, 22282, 22355, 22423}}, /* AAC002.under-16 */
    {422, 4, 2, 0, 14, 35, {22489, 1310, 22508, 22543, 22583, 22729, 22892, 22983}}, /* AAC002.spreadsheet */
    {423, 4, 1, 0, 1, 49, {23098, 19807, 23113, 23145, 23190, 23235, 23282, 23298}}, /* AAC002.lower-x */
    {501, 5, 3, 1, 0, 50, {23323, 16, 23339, 23371, 23424, 23467, 315, 337}}, /* AAC058.required */
    {502, 5, 3, 1, 0, 50, {23533, 381, 23549, 23584, 23645, 23842, 24106, 24185}}, /* AAC058.too-long */
    {504, 5, 3, 2, 0, 50, {24273, 1310, 24289, 24348, 24423, 24487, 1663, 1763}}, /* AAC058.encoding */
    {505, 5, 2, 0, 3, 50, {24553, 1310, 24578, 24646, 24740, 24812, 2288, 2325}}, /* AAC058.control-character */
    {506, 5, 2, 2, 0, 53, {24905, 1310, 24927, 24980, 25075, 25312, 3140, 3300}}, /* AAC058.encoding-other */
    {510, 5, 3, 1, 1, 53, {25553, 25565, 25595, 25630, 25671, 25759, 25884, 25993}}, /* AAC058.code */
    {511, 5, 2, 0, 0, 54, {26098, 1310, 26115, 26153, 26199, 26262, 26349, 26377}}, /* AAC058.extension */
    {601, 6, 3, 1, 0, 54, {26418, 16, 26434, 26466, 26525, 26568, 315, 337}}, /* AAC044.required */
    {602, 6, 3, 1, 0, 54, {26640, 381, 26656, 26692, 26759, 26956, 6257, 6306}}, /* AAC044.too-long */
    {603, 6, 2, 0, 11, 54, {27238, 381, 27262, 27343, 27440, 27531, 6773, 6843}}, /* AAC044.too-long-gb18030 */
    {604, 6, 3, 2, 0, 65, {27640, 1310, 27656, 27715, 27796, 27860, 1663, 1763}}, /* AAC044.encoding */
    {605, 6, 2, 0, 12, 65, {27932, 1310, 27957, 28025, 28125, 28197, 2288, 2325}}, /* AAC044.control-character */
    {606, 6, 2, 2, 0, 77, {28296, 1310, 28318, 28371, 28472, 28709, 3140, 3300}}, /* AAC044.encoding-other */
    {610, 6, 2, 0, 13, 77, {28962, 1310, 28984, 29106, 29213, 29435, 29641, 29672}}, /* AAC044.citizen-number */
    {611, 6, 2, 0, 0, 90, {29694, 1310, 29709, 29778, 29837, 30005, 30157, 30209}}, /* AAC044.differs */
    {612, 6, 2, 0, 13, 90, {30265, 1310, 30278, 30313, 30364, 30412, 30475, 30512}}, /* AAC044.shape */
    {701, 7, 3, 1, 0, 103, {30554, 16, 30570, 30614, 30664, 30719, 315, 337}}, /* ADC210.required */
    {704, 7, 3, 2, 0, 103, {30782, 1310, 30798, 30869, 30941, 31017, 1663, 1763}}, /* ADC210.encoding */
    {705, 7, 2, 0, 2, 103, {31080, 1310, 31105, 31185, 31276, 31360, 2288, 2325}}, /* ADC210.control-character */
    {706, 7, 2, 2, 0, 105, {31450, 1310, 31472, 31537, 31629, 31890, 3140, 3300}}, /* ADC210.encoding-other */
    {710, 7, 3, 1, 0, 105, {32125, 32137, 32178, 32238, 32295, 32376, 32457, 32570}}, /* ADC210.date */
    {711, 7, 3, 1, 0, 105, {32684, 32698, 32740, 32793, 32846, 32905, 32959, 33014}}, /* ADC210.future */
    {712, 7, 2, 0, 1, 105, {33083, 1310, 33105, 33129, 33161, 33215, 33277, 33311}}, /* ADC210.after-handling */
    {801, 8, 3, 1, 0, 106, {33352, 16, 33368, 33412, 33464, 33519, 315, 337}}, /* AJC00A.required */
    {802, 8, 3, 1, 0, 106, {33584, 381, 33600, 33647, 33707, 33940, 24106, 24185}}, /* AJC00A.too-long */
    {804, 8, 3, 2, 0, 106, {34201, 1310, 34217, 34288, 34362, 34438, 1663, 1763}}, /* AJC00A.encoding */
    {805, 8, 2, 0, 3, 106, {34503, 1310, 34528, 34608, 34701, 34785, 2288, 2325}}, /* AJC00A.control-character */
    {806, 8, 2, 2, 0, 109, {34877, 1310, 34899, 34964, 35058, 35319, 3140, 3300}}, /* AJC00A.encoding-other */
    {810, 8, 3, 1, 1, 109, {35558, 25565, 35570, 35617, 35651, 35812, 35945, 36128}}, /* AJC00A.code */
    {811, 8, 2, 0, 0, 110, {36286, 36308, 36315, 36349, 36400, 36646, 36859, 36941}}, /* AJC00A.contact-ground */
    {812, 8, 2, 0, 3, 110, {37040, 1310, 37059, 37118, 37186, 37292, 37404, 37492}}, /* AJC00A.pension-age */
    {813, 8, 2, 0, 0, 113, {37595, 1310, 37615, 37638, 37668, 37735, 37793, 37827}}, /* AJC00A.other-remark */
    {901, 9, 3, 1, 0, 113, {37867, 16, 37883, 37912, 37959, 37999, 315, 337}}, /* AAE011.required */
    {902, 9, 3, 1, 0, 113, {38059, 381, 38075, 38108, 38163, 38351, 6257, 6306}}, /* AAE011.too-long */
    {903, 9, 2, 0, 1, 113, {38597, 381, 38621, 38699, 38784, 38872, 6773, 6843}}, /* AAE011.too-long-gb18030 */
    {904, 9, 3, 2, 0, 114, {38969, 1310, 38985, 39041, 39110, 39171, 1663, 1763}}, /* AAE011.encoding */
    {905, 9, 2, 0, 2, 114, {39231, 1310, 39256, 39321, 39409, 39478, 2288, 2325}}, /* AAE011.control-character */
    {906, 9, 2, 2, 0, 116, {39565, 1310, 39587, 39637, 39726, 39957, 3140, 3300}}, /* AAE011.encoding-other */
    {910, 9, 3, 1, 0, 116, {40186, 12037, 40199, 40243, 40312, 40437, 12418, 12523}}, /* AAE011.space */
    {911, 9, 2, 0, 1, 116, {40592, 1310, 40611, 40661, 40737, 40810, 12897, 12946}}, /* AAE011.other-space */
    {912, 9, 2, 0, 1, 117, {40901, 13028, 40918, 40980, 41055, 41128, 13323, 13362}}, /* AAE011.separator */
    {913, 9, 2, 0, 2, 118, {41224, 1310, 41241, 41330, 41444, 41751, 14207, 14394}}, /* AAE011.character */
    {1001, 10, 3, 1, 0, 120, {42118, 16, 42134, 42166, 42210, 42253, 315, 337}}, /* AAE036.required */
    {1004, 10, 3, 2, 0, 120, {42310, 1310, 42326, 42385, 42451, 42515, 1663, 1763}}, /* AAE036.encoding */
    {1005, 10, 2, 0, 2, 120, {42572, 1310, 42597, 42665, 42750, 42822, 2288, 2325}}, /* AAE036.control-character */
    {1006, 10, 2, 2, 0, 122, {42906, 1310, 42928, 42981, 43067, 43304, 3140, 3300}}, /* AAE036.encoding-other */
    {1010, 10, 3, 1, 0, 122, {43527, 32137, 43539, 43587, 43638, 43707, 32457, 32570}}, /* AAE036.date */
    {1011, 10, 3, 1, 0, 122, {43782, 32698, 43796, 43837, 43884, 43931, 32959, 33014}}, /* AAE036.future */
    {1102, 11, 3, 1, 0, 122, {43979, 381, 43995, 44026, 44069, 44248, 6257, 6306}}, /* AAE013.too-long */
    {1103, 11, 2, 0, 1, 122, {44455, 381, 44479, 44555, 44628, 44713, 6773, 6843}}, /* AAE013.too-long-gb18030 */
    {1104, 11, 3, 2, 0, 123, {44797, 1310, 44813, 44866, 44922, 44980, 1663, 1763}}, /* AAE013.encoding */
    {1105, 11, 2, 0, 2, 123, {45027, 1310, 45052, 45114, 45189, 45255, 2288, 2325}}, /* AAE013.control-character */
    {1106, 11, 2, 2, 0, 125, {45329, 1310, 45351, 45398, 45474, 45699, 3140, 3300}}, /* AAE013.encoding-other */
    {1204, 12, 2, 2, 0, 125, {45902, 1310, 45918, 45971, 46024, 46133, 1663, 1763}}, /* AAC004.encoding */
    {1206, 12, 2, 2, 0, 125, {46237, 1310, 46259, 46306, 46379, 46604, 3140, 3300}}, /* AAC004.encoding-other */
    {2001, 0, 3, 2, 0, 125, {46801, 1310, 46823, 46851, 46889, 46914, 46959, 47028}}, /* reader.unknown-format */
    {2002, 0, 3, 2, 0, 125, {47077, 1310, 47093, 47115, 47133, 47351, 47551, 47802}}, /* reader.not-text */
    {2003, 0, 3, 2, 0, 125, {47969, 1310, 47988, 48007, 48030, 48046, 48065, 48135}}, /* reader.empty-input */
    {2004, 0, 1, 2, 0, 125, {48206, 1310, 48224, 48243, 48267, 48301, 48339, 48385}}, /* reader.no-records */
    {2005, 0, 3, 2, 0, 125, {48448, 1310, 48465, 48496, 48543, 48750, 48979, 49334}}, /* reader.no-header */
    {2006, 0, 3, 2, 0, 125, {49624, 16, 49646, 49668, 49700, 49724, 49774, 49832}}, /* reader.column-missing */
    {2007, 0, 2, 2, 0, 125, {49908, 1310, 49930, 49961, 49989, 50180, 50377, 50565}}, /* reader.column-unknown */
    {2008, 0, 3, 2, 0, 125, {50775, 1310, 50797, 50822, 50847, 50922, 50984, 51009}}, /* reader.column-doubled */
    {2009, 0, 3, 2, 0, 125, {51028, 1310, 51048, 51085, 51131, 51394, 51677, 52018}}, /* reader.column-count */
    {2010, 0, 3, 2, 0, 125, {52374, 52396, 52405, 52418, 52439, 52500, 52550, 52620}}, /* reader.unclosed-quote */
    {2011, 0, 3, 2, 0, 125, {52701, 52396, 52720, 52760, 52819, 52886, 52969, 53030}}, /* reader.after-quote */
    {2012, 0, 3, 2, 0, 125, {53099, 52396, 53121, 53158, 53191, 53350, 53513, 53627}}, /* reader.quote-in-field */
    {2013, 0, 3, 2, 0, 125, {53750, 1310, 53773, 53807, 53845, 53885, 53943, 54004}}, /* reader.record-too-long */
    {2014, 0, 3, 2, 0, 125, {54080, 1310, 54102, 54136, 54173, 54267, 54396, 54442}}, /* reader.field-too-long */
    {2015, 0, 3, 2, 0, 125, {54493, 1310, 54504, 54531, 54558, 54610, 54669, 54733}}, /* reader.nul */
    {2016, 0, 1, 2, 0, 125, {54804, 1310, 54822, 54844, 54873, 54931, 23282, 23298}}, /* reader.blank-line */
    {2017, 0, 3, 2, 0, 125, {54990, 55009, 55018, 55045, 55081, 55689, 56332, 56849}}, /* reader.json-syntax */
    {2018, 0, 3, 2, 0, 125, {57398, 55009, 57417, 57477, 57542, 57821, 58103, 58261}}, /* reader.json-string */
    {2019, 0, 3, 2, 0, 125, {58433, 1310, 58455, 58489, 58519, 58598, 58677, 58744}}, /* reader.json-no-object */
    {2020, 0, 3, 2, 0, 125, {58801, 1310, 58824, 58866, 58905, 59111, 59338, 59451}}, /* reader.json-value-type */
    {2021, 0, 3, 2, 0, 125, {59553, 1310, 59577, 59619, 59656, 59730, 59827, 59846}}, /* reader.json-key-doubled */
    {2022, 0, 1, 2, 0, 125, {59863, 1310, 59887, 59935, 59978, 60042, 60123, 60178}}, /* reader.json-key-unknown */
    {2023, 0, 3, 2, 0, 125, {60258, 55009, 60280, 60325, 60364, 60718, 61108, 61351}}, /* reader.json-after-end */
    {2024, 0, 3, 2, 0, 125, {61568, 1310, 61583, 61611, 61648, 61691, 61759, 61820}}, /* reader.nesting */
    {2025, 0, 3, 2, 0, 125, {61901, 1310, 61925, 61962, 62014, 62081, 62149, 62253}}, /* reader.fixed-row-length */
    {2026, 0, 3, 2, 0, 125, {62399, 62417, 62425, 62442, 62465, 62903, 63356, 63730}}, /* reader.xml-syntax */
    {2027, 0, 3, 2, 0, 125, {64145, 1310, 64164, 64189, 64212, 64283, 64352, 64392}}, /* reader.xml-doctype */
    {2028, 0, 3, 2, 0, 125, {64428, 1310, 64444, 64479, 64518, 64600, 64691, 64743}}, /* reader.xml-root */
    {2029, 0, 3, 2, 0, 125, {64814, 1310, 64834, 64875, 64909, 64999, 65080, 65115}}, /* reader.xml-encoding */
    {2030, 0, 1, 2, 0, 125, {65160, 1310, 65187, 65228, 65268, 65323, 60123, 60178}}, /* reader.xml-element-unknown */
    {2031, 0, 3, 2, 0, 125, {65402, 1310, 65429, 65470, 59656, 59730, 59827, 59846}}, /* reader.xml-element-doubled */
    {2032, 0, 3, 2, 0, 125, {65507, 1310, 65533, 65574, 65611, 65661, 65718, 65743}}, /* reader.xml-element-nested */
    {2033, 0, 3, 2, 0, 125, {65788, 1310, 65804, 65839, 65875, 65962, 66063, 66135}}, /* reader.xml-text */
    {2034, 0, 1, 2, 0, 125, {66230, 1310, 66251, 66286, 66334, 66386, 66451, 66512}}, /* reader.xml-attribute */
    {2035, 0, 3, 2, 0, 125, {66604, 62417, 66625, 66663, 66699, 66790, 66882, 66949}}, /* reader.xml-after-end */
    {2040, 0, 3, 2, 0, 125, {67001, 1310, 67016, 67056, 67109, 67388, 67650, 67762}}, /* reader.cut-off */
    {2041, 0, 1, 2, 0, 125, {67889, 1310, 67911, 67936, 67962, 68026, 68088, 68158}}, /* reader.last-line-open */
    {2042, 0, 1, 2, 0, 125, {68268, 1310, 68284, 68324, 68365, 68430, 23282, 23298}}, /* reader.end-mark */
    {2043, 0, 3, 2, 0, 125, {68512, 1310, 68531, 68564, 68610, 68776, 68947, 69021}}, /* reader.record-name */
    {2044, 0, 1, 2, 0, 125, {69091, 1310, 69112, 69145, 69184, 69270, 23282, 23298}}, /* reader.json-envelope */
    {2045, 0, 3, 2, 0, 125, {69373, 1310, 69388, 69425, 69466, 69545, 69623, 69768}}, /* reader.no-item */
    {2046, 0, 3, 2, 0, 125, {69875, 1310, 69895, 69917, 69958, 70046, 70163, 70218}}, /* reader.column-limit */
    {2047, 0, 2, 2, 0, 125, {70293, 1310, 70315, 70340, 70369, 70716, 71120, 71536}}, /* reader.encoding-mixed */
    {2060, 0, 3, 2, 0, 125, {71933, 1310, 71946, 71998, 72064, 72448, 72896, 73292}}, /* reader.value */
    {2061, 0, 3, 2, 0, 125, {73739, 1310, 73759, 73802, 73868, 73884, 73904, 73929}}, /* reader.name-missing */
    {2062, 0, 3, 2, 0, 125, {73953, 1310, 73973, 74031, 74087, 74142, 59827, 59846}}, /* reader.name-doubled */
    {2063, 0, 3, 2, 0, 125, {74212, 1310, 74233, 74258, 74299, 74474, 74641, 74805}}, /* reader.text-encoding */
    {2064, 0, 3, 2, 0, 125, {74973, 1310, 75004, 75035, 75089, 75197, 75331, 75388}}, /* reader.registration-incomplete */
    {2065, 0, 3, 2, 0, 125, {75453, 1310, 75480, 75529, 75599, 75642, 75697, 75791}}, /* reader.application-unknown */
    {3001, 0, 3, 2, 0, 125, {75903, 1310, 75923, 75948, 75983, 76011, 76041, 76081}}, /* state.event-unknown */
    {3002, 0, 3, 2, 0, 125, {76117, 76135, 76142, 76179, 76221, 76611, 77152, 77189}}, /* state.not-allowed */
    {3003, 0, 3, 2, 0, 125, {77233, 1310, 77244, 77269, 77296, 77324, 77352, 77383}}, /* state.date */
    {3004, 0, 3, 2, 0, 125, {77406, 1310, 77424, 77464, 77518, 77566, 77614, 77630}}, /* state.date-future */
    {3005, 0, 3, 2, 0, 125, {77645, 1310, 77662, 77690, 77730, 77784, 77845, 77879}}, /* state.date-order */
    {3006, 0, 3, 2, 0, 125, {77912, 1310, 77925, 77953, 77991, 78016, 78047, 78090}}, /* state.person */
    {3007, 0, 3, 2, 0, 125, {78146, 78167, 78174, 78199, 78223, 78290, 78370, 78407}}, /* state.person-missing */
    {3008, 0, 3, 2, 0, 125, {78461, 78473, 78480, 78538, 78612, 78703, 78804, 78862}}, /* state.place */
    {3009, 0, 3, 2, 0, 125, {78914, 78473, 78925, 78956, 78983, 79029, 79075, 79122}}, /* state.area */
    {3010, 0, 3, 2, 0, 125, {79171, 76135, 79197, 79237, 79308, 79389, 79482, 79558}}, /* state.active-registration */
    {3011, 0, 3, 2, 0, 125, {79615, 36308, 79630, 79669, 79722, 79779, 79823, 79890}}, /* state.deceased */
    {3012, 0, 3, 2, 0, 125, {79970, 79990, 80002, 80080, 80170, 80266, 80379, 80452}}, /* state.pension-drawn */
    {3013, 0, 3, 2, 0, 125, {80516, 80536, 80548, 80594, 80640, 80718, 80786, 80833}}, /* state.loaded-target */
    {3014, 0, 3, 2, 0, 125, {80867, 80536, 80885, 80922, 80970, 81123, 81313, 81344}}, /* state.loaded-date */
    {3015, 0, 3, 2, 0, 125, {81381, 81406, 81413, 81441, 81473, 81513, 81548, 81615}}, /* state.application-loaded */
    {3016, 0, 3, 2, 0, 125, {81675, 78167, 81698, 81767, 81825, 81862, 81908, 81969}}, /* state.evidence-unknown */
    {3017, 0, 3, 2, 0, 125, {82019, 78167, 82044, 82087, 82147, 82192, 82239, 82306}}, /* state.forbidden-evidence */
    {3018, 0, 3, 2, 0, 125, {82387, 78167, 82406, 82446, 82495, 82559, 82620, 82673}}, /* state.verification */
    {3019, 0, 3, 2, 0, 125, {82713, 22115, 82725, 82759, 82786, 82849, 82922, 82974}}, /* state.birth */
    {3020, 0, 3, 2, 0, 125, {83024, 22115, 83039, 83066, 83119, 83173, 83241, 83277}}, /* state.under-16 */
    {3021, 0, 3, 2, 0, 125, {83325, 22115, 83339, 83385, 83419, 83515, 83589, 83662}}, /* state.pension */
    {3022, 0, 3, 2, 0, 125, {83721, 22115, 83732, 83760, 83787, 83838, 83920, 83960}}, /* state.able */
    {3023, 0, 3, 2, 0, 125, {84012, 22115, 84026, 84054, 84076, 84127, 83920, 83960}}, /* state.willing */
    {3024, 0, 3, 2, 0, 125, {84203, 22115, 84221, 84252, 84278, 84335, 84415, 84500}}, /* state.out-of-work */
    {3025, 0, 3, 2, 0, 125, {84594, 78167, 84615, 84693, 84762, 84829, 84891, 84946}}, /* state.ground-unknown */
    {3026, 0, 3, 2, 0, 125, {84997, 78167, 85020, 85060, 85123, 85168, 85227, 85288}}, /* state.forbidden-ground */
    {3027, 0, 3, 2, 0, 125, {85367, 36308, 85380, 85438, 85475, 85533, 85578, 85608}}, /* state.reason */
    {3028, 0, 3, 2, 0, 125, {85634, 85655, 85662, 85699, 85744, 85784, 85831, 85877}}, /* state.record-missing */
    {3029, 0, 3, 2, 0, 125, {85913, 85655, 85933, 85967, 86021, 86052, 86099, 86157}}, /* state.record-person */
    {3030, 0, 3, 2, 0, 125, {86216, 85655, 86236, 86282, 86334, 86396, 86459, 86532}}, /* state.record-reason */
    {3031, 0, 3, 2, 0, 125, {86621, 85655, 86639, 86673, 86717, 86782, 86834, 86910}}, /* state.record-date */
    {3032, 0, 3, 2, 0, 125, {86985, 85655, 87018, 87040, 87080, 87131, 87187, 87236}}, /* state.record-before-registration */
    {3033, 0, 2, 0, 0, 125, {87289, 5092, 87307, 87362, 87429, 87481, 87537, 87598}}, /* state.record-area */
    {3034, 0, 3, 2, 0, 125, {87658, 36308, 87673, 87724, 87775, 87869, 87943, 88025}}, /* state.refusals */
    {3035, 0, 3, 2, 0, 125, {88088, 36308, 88106, 88160, 88209, 88344, 88467, 88525}}, /* state.unreachable */
    {3036, 0, 3, 2, 0, 125, {88585, 36308, 88609, 88661, 88732, 88787, 88821, 88891}}, /* state.exit-verification */
    {4001, 0, 2, 2, 0, 125, {88968, 88998, 89008, 89039, 89080, 89322, 89641, 89690}}, /* statistics.registered-differs */
    {4002, 0, 2, 2, 0, 125, {89754, 88998, 89778, 89806, 89835, 90083, 90411, 90472}}, /* statistics.exit-missing */
    {4003, 0, 2, 2, 0, 125, {90532, 88998, 90556, 90587, 90620, 90880, 89641, 89690}}, /* statistics.exit-differs */
    {4004, 0, 2, 2, 0, 125, {91178, 88998, 91204, 91235, 91271, 91504, 89641, 89690}}, /* statistics.reason-differs */
    {4005, 0, 2, 2, 0, 125, {91775, 88998, 91798, 91823, 91848, 92081, 89641, 89690}}, /* statistics.sex-differs */
    {4006, 0, 2, 2, 0, 125, {92319, 88998, 92344, 92375, 92407, 92607, 89641, 89690}}, /* statistics.birth-differs */
    {4007, 0, 2, 2, 0, 125, {92873, 88998, 92898, 92953, 93016, 93264, 89641, 89690}}, /* statistics.urban-differs */
    {4008, 0, 2, 2, 0, 125, {93583, 93611, 93626, 93681, 93740, 94372, 89641, 89690}}, /* statistics.eligible-differs */
    {4009, 0, 2, 2, 0, 125, {95074, 88998, 95102, 95136, 95176, 95283, 95408, 95451}}, /* statistics.registered-twice */
    {4020, 0, 3, 2, 0, 125, {95505, 95525, 95538, 95566, 95600, 96009, 96433, 96533}}, /* statistics.identity */
    {4021, 0, 2, 2, 0, 125, {96652, 88998, 96672, 96697, 96731, 96834, 96937, 96977}}, /* statistics.unusable */
    {4022, 0, 1, 2, 0, 125, {97035, 22115, 97060, 97103, 97159, 97232, 97328, 97386}}, /* statistics.urban-unknown */
    {5001, 0, 3, 2, 0, 125, {97456, 97472, 97481, 97524, 97554, 97628, 97700, 97767}}, /* writer.encoding */
    {5002, 0, 3, 2, 1, 125, {97828, 1310, 97845, 97879, 97923, 98283, 98682, 98805}}, /* writer.character */
    {5003, 0, 3, 2, 0, 126, {98940, 381, 98956, 98996, 99038, 99235, 99430, 99482}}, /* writer.too-long */
    {5004, 0, 3, 2, 0, 126, {99538, 1310, 99560, 99600, 99640, 99729, 99830, 99879}}, /* writer.trailing-space */
    {5005, 0, 1, 2, 0, 126, {99932, 19807, 99947, 99992, 100048, 100091, 100147, 23298}}, /* writer.upper-x */
    {5006, 0, 1, 2, 0, 126, {100160, 1310, 100177, 100208, 100262, 100331, 100426, 100481}}, /* writer.companion */
    {5007, 0, 3, 2, 0, 126, {100518, 1310, 100534, 100568, 100608, 100681, 100759, 100793}}, /* writer.no-value */
    {5008, 0, 3, 2, 0, 126, {100821, 1310, 100844, 100887, 100941, 101035, 101150, 101206}}, /* writer.record-too-long */
    {6001, 0, 3, 2, 0, 126, {101267, 1310, 101283, 101326, 101381, 101573, 101757, 101893}}, /* record.encoding */
};

_Static_assert(sizeof words == 102019, "the words are packed");
