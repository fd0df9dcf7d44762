import { Ct as headersFor, Dt as useSignal, Et as kept, Ft as $, Mt as A, St as codeOf, a as navigate, at as refreshToday, bt as isAway, c as Button, d as dayInWords, et as leave, f as localDay, gt as flush, it as refresh, lt as language, m as weekdayName, p as momentInWords, pt as a, t as Icon, tt as me, u as Screen, ut as words, vt as queue, xt as api, yt as waiting } from "./index-DOHrJ7tB.js";
import { a as withTeam, c as Page, i as withKeep, l as Tick, n as inWords, o as Choose, r as hasHealthContact, s as Field, t as BodyMap } from "./BodyMap-B9uXYP5N.js";
import { n as isSaved, t as change } from "./profile-BFomkkCQ.js";
import { n as fault, t as asked } from "./asked-Dn8YjWM3.js";
import { n as useLoaded, t as Loaded } from "./Loaded-1favVP2C.js";
import { a as tickedIn, i as saveAnswers, r as NOTHING, t as CautionList } from "./Cautions-B3r0bWca.js";
import { a as turnOn, c as install, d as markRead, f as messages, i as turnOff, l as isInstalled, m as unreadIn, n as look, o as useChannel, p as refreshInbox, r as ringing, s as canInstall, u as isIos } from "./push-D8Iqk8W0.js";
import { i as part, n as closePart, r as openPart, t as addressOfPart } from "./parts-BSNmOp_V.js";
import { n as inALine, t as filled } from "./texts-tO4rgSmp.js";
/* empty css               */
// ../athletes/rules/emergency_numbers.yaml
var emergency_numbers_default = {
	"AD": { "emergency": "112" },
	"AL": { "emergency": "127" },
	"AT": {
		"emergency": "144",
		"urgent_line": "1450"
	},
	"BA": { "emergency": "124" },
	"BE": { "emergency": "112" },
	"BG": { "emergency": "112" },
	"CH": { "emergency": "144" },
	"CY": { "emergency": "112" },
	"CZ": { "emergency": "155" },
	"DE": {
		"emergency": "112",
		"urgent_line": "116117"
	},
	"DK": { "emergency": "112" },
	"EE": {
		"emergency": "112",
		"urgent_line": "1220"
	},
	"ES": { "emergency": "112" },
	"FI": {
		"emergency": "112",
		"urgent_line": "116117"
	},
	"FR": { "emergency": "15" },
	"GB": {
		"emergency": "999",
		"urgent_line": "111"
	},
	"GE": { "emergency": "112" },
	"GG": { "emergency": "999" },
	"GI": {
		"emergency": "112",
		"urgent_line": "111"
	},
	"GR": { "emergency": "112" },
	"HR": { "emergency": "112" },
	"HU": { "emergency": "112" },
	"IE": { "emergency": "112" },
	"IM": { "emergency": "999" },
	"IS": {
		"emergency": "112",
		"urgent_line": "1700"
	},
	"IT": { "emergency": "112" },
	"JE": { "emergency": "999" },
	"LI": { "emergency": "144" },
	"LT": { "emergency": "112" },
	"LU": { "emergency": "112" },
	"LV": { "emergency": "112" },
	"MC": { "emergency": "112" },
	"MD": { "emergency": "112" },
	"ME": { "emergency": "124" },
	"MK": { "emergency": "112" },
	"MT": { "emergency": "112" },
	"NL": { "emergency": "112" },
	"NO": {
		"emergency": "113",
		"urgent_line": "116117"
	},
	"PL": { "emergency": "112" },
	"PT": {
		"emergency": "112",
		"urgent_line": "808 24 24 24"
	},
	"RO": { "emergency": "112" },
	"RS": { "emergency": "194" },
	"SE": {
		"emergency": "112",
		"urgent_line": "1177"
	},
	"SI": { "emergency": "112" },
	"SK": { "emergency": "112" },
	"TR": { "emergency": "112" },
	"UA": { "emergency": "103" },
	"AR": { "emergency": "107" },
	"BR": { "emergency": "192" },
	"CA": {
		"emergency": "911",
		"urgent_line": "811"
	},
	"CL": { "emergency": "131" },
	"CO": { "emergency": "123" },
	"CR": { "emergency": "911" },
	"DO": { "emergency": "911" },
	"EC": { "emergency": "911" },
	"MX": { "emergency": "911" },
	"PA": { "emergency": "911" },
	"PR": { "emergency": "911" },
	"US": { "emergency": "911" },
	"UY": { "emergency": "911" },
	"AE": { "emergency": "998" },
	"BD": { "emergency": "999" },
	"BH": { "emergency": "999" },
	"CN": { "emergency": "120" },
	"HK": { "emergency": "999" },
	"IL": { "emergency": "101" },
	"IN": { "emergency": "112" },
	"JO": { "emergency": "911" },
	"JP": { "emergency": "119" },
	"KR": { "emergency": "119" },
	"KW": { "emergency": "112" },
	"LB": { "emergency": "140" },
	"LK": { "emergency": "1990" },
	"MO": { "emergency": "999" },
	"MY": { "emergency": "999" },
	"NP": { "emergency": "102" },
	"OM": { "emergency": "9999" },
	"PH": { "emergency": "911" },
	"QA": { "emergency": "999" },
	"SA": { "emergency": "997" },
	"SG": { "emergency": "995" },
	"TH": { "emergency": "1669" },
	"TW": { "emergency": "119" },
	"VN": { "emergency": "115" },
	"EG": { "emergency": "123" },
	"GH": { "emergency": "112" },
	"KE": { "emergency": "999" },
	"NG": { "emergency": "112" },
	"RW": { "emergency": "912" },
	"TN": { "emergency": "190" },
	"TZ": { "emergency": "112" },
	"ZA": { "emergency": "112" },
	"AU": {
		"emergency": "000",
		"urgent_line": "1800 022 222"
	},
	"FJ": { "emergency": "911" },
	"NZ": {
		"emergency": "111",
		"urgent_line": "0800 611 116"
	}
};
// src/me/About.tsx
var LANGUAGES = [["en", "English"], ["de", "Deutsch"]];
/** How to be reached when it matters, and where one lives: the country decides which number an urgent screen shows. */
function About() {
	const person = me.value;
	if (!person) return null;
	const { name, phone } = person.emergency_contact;
	return /* @__PURE__ */ a(Page, {
		title: words("about.title"),
		children: [
			/* @__PURE__ */ a(Field, {
				label: words("about.phone"),
				type: "tel",
				autocomplete: "tel",
				value: person.phone,
				onSay: (given) => void change({ phone: given })
			}),
			/* @__PURE__ */ a("div", {
				class: "card",
				children: [
					/* @__PURE__ */ a("h2", { children: words("about.emergency") }),
					/* @__PURE__ */ a("p", {
						class: "soft small",
						children: words("about.emergency_what")
					}),
					/* @__PURE__ */ a(Field, {
						label: words("about.name"),
						value: name,
						onSay: (given) => void change({ emergency_contact: {
							name: given,
							phone
						} })
					}),
					/* @__PURE__ */ a(Field, {
						label: words("about.their_phone"),
						type: "tel",
						value: phone,
						onSay: (given) => void change({ emergency_contact: {
							name,
							phone: given
						} })
					})
				]
			}),
			/* @__PURE__ */ a(Choose, {
				label: words("about.country"),
				value: person.country,
				options: countries(),
				onSay: (country) => void change({ country })
			}),
			/* @__PURE__ */ a(Choose, {
				label: words("about.language"),
				value: person.locale,
				options: LANGUAGES,
				onSay: (locale) => void speak(locale)
			}),
			/* @__PURE__ */ a(Choose, {
				label: words("about.zone"),
				value: person.time_zone,
				options: zones(person.time_zone),
				onSay: (time_zone) => void change({ time_zone })
			})
		]
	});
}
async function speak(locale) {
	if (await change({ locale })) location.reload();
}
/** Those whose numbers are known; any other gets words instead of a guess. */
function countries() {
	const names = new Intl.DisplayNames(language.value, { type: "region" });
	const known = Object.keys(emergency_numbers_default).map((code) => [code, names.of(code) ?? code]);
	return [["", words("about.as_the_club")], ...known.sort(([, one], [, other]) => one.localeCompare(other))];
}
function zones(own) {
	const known = Intl.supportedValuesOf("timeZone");
	return (known.includes(own) ? known : [own, ...known]).map((zone) => [zone, zone.replaceAll("_", " ")]);
}
// src/me/Away.tsx
var KINDS = [
	"away",
	"rest",
	"ill"
];
/** Days on which nothing is asked. They count against nobody. */
function Away() {
	const loading = useLoaded(() => api.GET("/api/v1/me/away/"), "away");
	const after = async (answer) => {
		if (await asked(answer)) await Promise.all([loading.load(), refreshToday()]);
	};
	const say = async (body) => {
		await queue({
			kind: "away",
			id: crypto.randomUUID(),
			body
		});
		await flush();
		await Promise.all([loading.load(), refreshToday()]);
	};
	const unsent = waiting.value.filter(({ refused }) => !refused).map(({ item }) => item).filter(isAway);
	return /* @__PURE__ */ a(Page, {
		title: words("away.title"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("away.what")
			}),
			unsent.map(({ id, body }) => /* @__PURE__ */ a("p", {
				class: "note plain",
				children: [
					words(`away.${body.kind}`),
					", ",
					spanInWords(body.from, body.until),
					". ",
					words("stop.not_sent")
				]
			}, id)),
			/* @__PURE__ */ a(Loaded, {
				loading,
				children: ({ results }) => /* @__PURE__ */ a("ul", {
					class: "list",
					children: results.map((days) => /* @__PURE__ */ a("li", {
						class: "row apart",
						children: [/* @__PURE__ */ a("span", { children: [
							words(`away.${days.kind}`),
							", ",
							spanInWords(days.from, days.until)
						] }), /* @__PURE__ */ a(Button, {
							kind: "link",
							onClick: () => void after(api.DELETE("/api/v1/me/away/{away_id}/", { params: { path: { away_id: days.id ?? "" } } })),
							children: words("away.back")
						})]
					}, days.id))
				})
			}),
			/* @__PURE__ */ a(NewAway, { onSay: (body) => void say(body) })
		]
	});
}
function spanInWords(from, until) {
	if (from === until) return dayInWords(from);
	return until ? words("away.span", {
		from: dayInWords(from),
		until: dayInWords(until)
	}) : words("away.open", { from: dayInWords(from) });
}
function NewAway({ onSay }) {
	const kind = useSignal("away");
	const from = useSignal(localDay());
	const until = useSignal("");
	return /* @__PURE__ */ a("form", {
		class: "card",
		onSubmit: (event) => (event.preventDefault(), onSay({
			kind: kind.value,
			from: from.value,
			until: until.value || null
		})),
		children: [
			/* @__PURE__ */ a("fieldset", {
				class: "chips",
				children: [/* @__PURE__ */ a("legend", {
					class: "unseen",
					children: words("away.kind")
				}), KINDS.map((each) => /* @__PURE__ */ a("button", {
					type: "button",
					class: "chip",
					"aria-pressed": kind.value === each,
					onClick: () => kind.value = each,
					children: words(`away.${each}`)
				}, each))]
			}),
			/* @__PURE__ */ a("div", {
				class: "two",
				children: [/* @__PURE__ */ a("label", {
					class: "field",
					children: [words("away.from"), /* @__PURE__ */ a("input", {
						type: "date",
						value: from.value,
						required: true,
						onInput: (event) => from.value = event.currentTarget.value
					})]
				}), /* @__PURE__ */ a("label", {
					class: "field",
					children: [words("away.until"), /* @__PURE__ */ a("input", {
						type: "date",
						value: until.value,
						min: from.value,
						onInput: (event) => until.value = event.currentTarget.value
					})]
				})]
			}),
			/* @__PURE__ */ a("button", {
				class: "button plain",
				children: words("away.save")
			})
		]
	});
}
// src/me/Key.tsx
/** A claimed name hangs on this one device until there is a second way in. */
function Key() {
	const canHavePasskey = "credentials" in navigator && !/^[\d.]+$/.test(location.hostname);
	return /* @__PURE__ */ a(Page, {
		title: words("key.title"),
		children: [
			/* @__PURE__ */ a("p", { children: words(me.value?.is_bound ? "key.bound" : "key.loose") }),
			me.value?.email && /* @__PURE__ */ a("p", {
				class: "note plain",
				children: me.value.email
			}),
			/* @__PURE__ */ a("div", {
				class: "stack",
				children: [canHavePasskey && /* @__PURE__ */ a("a", {
					class: "button plain",
					href: "/accounts/2fa/webauthn/add/?next=/app/me",
					children: words("key.passkey")
				}), /* @__PURE__ */ a("a", {
					class: canHavePasskey ? "button quiet" : "button plain",
					href: "/accounts/email/",
					children: words("key.email")
				})]
			})
		]
	});
}
// src/me/Leaving.tsx
/** A copy of everything, out of a team, out of the app, and gone for good. */
var AGAIN = "/accounts/reauthenticate/?next=/app/me/leaving";
function Leaving() {
	return /* @__PURE__ */ a(Page, {
		title: words("leaving.title"),
		children: [
			/* @__PURE__ */ a("section", {
				class: "card",
				children: [
					/* @__PURE__ */ a("h2", { children: words("leaving.copy") }),
					/* @__PURE__ */ a("p", {
						class: "soft",
						children: words("leaving.copy_what")
					}),
					/* @__PURE__ */ a(Button, {
						kind: "quiet",
						onClick: () => void takeCopy(),
						children: words("leaving.take")
					})
				]
			}),
			me.value?.memberships.filter(({ role }) => role === "athlete").map((own) => /* @__PURE__ */ a(Sure, {
				title: words("leaving.team", { team: own.team_name }),
				what: words("leaving.team_what"),
				verb: words("leaving.leave"),
				onSure: () => void leaveTeam(own.id)
			}, own.id)),
			/* @__PURE__ */ a(SignOut, {}),
			/* @__PURE__ */ a("section", {
				class: "card",
				children: [
					/* @__PURE__ */ a("h2", { children: words("leaving.devices") }),
					/* @__PURE__ */ a("p", {
						class: "soft",
						children: words("leaving.devices_what")
					}),
					/* @__PURE__ */ a("a", {
						class: "button quiet",
						href: "/accounts/sessions/",
						children: words("leaving.devices_show")
					})
				]
			}),
			/* @__PURE__ */ a(Sure, {
				title: words("leaving.erase"),
				what: words("leaving.erase_what"),
				verb: words("leaving.erase_yes"),
				onSure: () => void erase()
			})
		]
	});
}
function Sure({ title, what, verb, onSure }) {
	const isAsking = useSignal(false);
	return /* @__PURE__ */ a("section", {
		class: "card",
		children: [
			/* @__PURE__ */ a("h2", { children: title }),
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: what
			}),
			isAsking.value ? /* @__PURE__ */ a("div", {
				class: "two",
				children: [/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => isAsking.value = false,
					children: words("leaving.stay")
				}), /* @__PURE__ */ a(Button, {
					onClick: onSure,
					children: verb
				})]
			}) : /* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => isAsking.value = true,
				children: verb
			})
		]
	});
}
/** What is still unsent would be lost with this device's memory, so it is said first. */
function SignOut() {
	const unsent = waiting.value.length;
	const what = unsent > 0 ? words("leaving.unsent", { count: unsent }) : words("leaving.out_what");
	return /* @__PURE__ */ a(Sure, {
		title: words("leaving.out"),
		what,
		verb: words(unsent > 0 ? "leaving.out_anyway" : "leaving.out"),
		onSure: () => void signOut()
	});
}
async function signOut() {
	if (!await fetch("/api/v1/auth/browser/v1/auth/session", {
		method: "DELETE",
		headers: await headersFor("DELETE")
	}).catch(() => null)) fault.value = words("frame.no_network");
	else await forgetMe();
}
async function forgetMe() {
	await leave();
	navigate("signin", { replace: true });
}
async function takeCopy() {
	const answer = await fetch("/api/v1/me/export/?format=zip", { headers: await headersFor("GET") }).catch(() => null);
	if (!answer) fault.value = words("frame.no_network");
	else if (answer.ok) download(await answer.blob());
	else showOrAskAgain(await answer.json());
}
function download(copy) {
	const link = Object.assign(document.createElement("a"), {
		href: URL.createObjectURL(copy),
		download: "lumbar.zip"
	});
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}
/** What cannot be taken back wants a fresh sign-in. */
function showOrAskAgain(problem) {
	if (codeOf(problem) === "sign_in_again") location.assign(AGAIN);
	else fault.value = problem.detail;
}
async function leaveTeam(membership) {
	if (await asked(api.DELETE("/api/v1/members/{member_id}/", { params: { path: { member_id: membership } } }))) await refresh();
}
async function erase() {
	const { data, error } = await api.DELETE("/api/v1/me/").catch(() => ({
		data: void 0,
		error: void 0
	}));
	if (data) await forgetMe();
	else if (error) showOrAskAgain(error);
	else fault.value = words("frame.no_network");
}
// src/me/List.tsx
/** The list of before the first session, whenever something has changed. */
function List() {
	const loading = useLoaded(() => api.GET("/api/v1/me/go-ahead/"), "go-ahead");
	const said = useSignal(NOTHING);
	const latest = loading.value?.latest;
	A(() => void kept("cautions").then((here) => said.value = here?.said ?? tickedIn(latest ?? null)), [latest]);
	return /* @__PURE__ */ a(Page, {
		title: words("me.list"),
		children: [/* @__PURE__ */ a("p", {
			class: "soft",
			children: words("list.how")
		}), /* @__PURE__ */ a(Loaded, {
			loading,
			children: (list) => /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a(CautionList, {
				list,
				said: said.value,
				onSay: (now) => said.value = now
			}), /* @__PURE__ */ a(Button, {
				onClick: () => void saveAnswers(list, said.value).then((isHeard) => isSaved.value = isHeard),
				children: words("me.save")
			})] })
		})]
	});
}
// src/me/Looked.tsx
/** Who opened my answers, and when. */
function Looked() {
	const loading = useLoaded(() => api.GET("/api/v1/me/access-log/"), "access-log");
	return /* @__PURE__ */ a(Page, {
		title: words("looked.title"),
		children: /* @__PURE__ */ a(Loaded, {
			loading,
			children: ({ results }) => results.length === 0 ? /* @__PURE__ */ a("p", {
				class: "soft",
				children: words("looked.nobody")
			}) : /* @__PURE__ */ a("ul", {
				class: "list",
				children: results.map((line) => /* @__PURE__ */ a("li", {
					class: "row apart",
					children: [/* @__PURE__ */ a("span", { children: [
						/* @__PURE__ */ a("strong", { children: line.reader_name ?? words("looked.erased") }),
						/* @__PURE__ */ a("br", {}),
						/* @__PURE__ */ a("span", {
							class: "soft small",
							children: words(ACTIONS[line.action] ?? "looked.other")
						}),
						" ",
						line.reason && /* @__PURE__ */ a("q", {
							class: "soft small",
							children: line.reason
						})
					] }), /* @__PURE__ */ a("time", {
						class: "soft small",
						children: momentInWords(line.at)
					})]
				}, line.id))
			})
		})
	});
}
var ACTIONS = {
	"alert.read": "looked.case",
	"alerts.listed": "looked.cases",
	"check_in.read": "looked.session",
	"check_ins.read": "looked.session",
	"comments.read": "looked.session",
	"report.read": "looked.report",
	"reports.read": "looked.report",
	"preview.read": "looked.plan",
	"place.reissued": "looked.reissued",
	"guardian.cases.read": "looked.cases",
	"answers.opened": "looked.answers",
	"account.merged": "looked.merged"
};
// src/me/Messages.tsx
/** What was told to this person, newest first. */
function Messages() {
	A(() => void refreshInbox(), []);
	const known = messages.value;
	return /* @__PURE__ */ a(Page, {
		title: words("messages.title"),
		children: [
			known === null && /* @__PURE__ */ a("p", {
				class: "soft",
				children: words("frame.loading")
			}),
			known?.length === 0 && /* @__PURE__ */ a("p", {
				class: "soft",
				children: words("messages.none")
			}),
			/* @__PURE__ */ a("ul", {
				class: "list",
				children: known?.map((message) => /* @__PURE__ */ a(Line$1, { message }, message.id))
			})
		]
	});
}
function Line$1({ message }) {
	const open = async (event) => {
		event.preventDefault();
		await markRead(message);
		location.assign(message.kind === "comment" ? "/app/progress" : message.path);
	};
	return /* @__PURE__ */ a("li", { children: /* @__PURE__ */ a("a", {
		class: "message",
		href: message.path,
		onClick: (event) => void open(event),
		children: [
			!message.read_at && /* @__PURE__ */ a("span", {
				class: "unread",
				role: "img",
				"aria-label": words("messages.unread")
			}),
			/* @__PURE__ */ a("span", {
				class: "grow",
				children: [
					/* @__PURE__ */ a("strong", { children: message.title }),
					/* @__PURE__ */ a("br", {}),
					/* @__PURE__ */ a("span", {
						class: "soft small",
						children: message.body
					})
				]
			}),
			/* @__PURE__ */ a("time", {
				class: "soft small",
				children: momentInWords(message.created_at)
			})
		]
	}) });
}
// src/me/InstallHint.tsx
/** Onto the home screen. iOS offers no button for it, so the two taps are drawn. */
function InstallHint() {
	if (isInstalled()) return /* @__PURE__ */ a("p", { children: words("install.done") });
	if (canInstall()) return /* @__PURE__ */ a(Button, {
		onClick: () => void install(),
		children: words("install.now")
	});
	if (!isIos()) return /* @__PURE__ */ a("p", {
		class: "soft",
		children: words("install.menu")
	});
	return /* @__PURE__ */ a("ol", {
		class: "stack install-steps",
		children: [/* @__PURE__ */ a("li", {
			class: "row",
			children: [/* @__PURE__ */ a(Icon, { name: "share" }), words("install.ios_share")]
		}), /* @__PURE__ */ a("li", {
			class: "row",
			children: [/* @__PURE__ */ a(Icon, { name: "add" }), words("install.ios_add")]
		})]
	});
}
// src/me/Phone.tsx
/** On the home screen, and what is due in the phone's own calendar. */
function Phone() {
	return /* @__PURE__ */ a(Page, {
		title: words("phone.title"),
		children: [/* @__PURE__ */ a("section", {
			class: "card",
			children: [
				/* @__PURE__ */ a("h2", { children: words("install.title") }),
				/* @__PURE__ */ a("p", {
					class: "soft",
					children: words("install.what")
				}),
				/* @__PURE__ */ a(InstallHint, {})
			]
		}), /* @__PURE__ */ a(Calendar, {})]
	});
}
/** The address is a secret and shown once: a new one ends the one before it. */
function Calendar() {
	const address = useSignal("");
	const isOver = useSignal(false);
	const make = async () => {
		const made = await asked(api.POST("/api/v1/me/calendar/"));
		if (made) address.value = made.url;
	};
	const end = async () => {
		if (!await asked(api.DELETE("/api/v1/me/calendar/"))) return;
		address.value = "";
		isOver.value = true;
	};
	return /* @__PURE__ */ a("section", {
		class: "card",
		children: [
			/* @__PURE__ */ a("h2", { children: words("calendar.title") }),
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("calendar.what")
			}),
			address.value && /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a("label", {
				class: "field",
				children: [words("calendar.address"), /* @__PURE__ */ a("input", {
					readOnly: true,
					value: address.value,
					onFocus: (event) => event.currentTarget.select()
				})]
			}), /* @__PURE__ */ a("a", {
				class: "button plain",
				href: address.value.replace(/^https?:/, "webcal:"),
				children: words("calendar.subscribe")
			})] }),
			/* @__PURE__ */ a("div", {
				class: "two",
				children: [/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => void end(),
					children: words("calendar.end")
				}), /* @__PURE__ */ a(Button, {
					kind: address.value ? "quiet" : "plain",
					onClick: () => void make(),
					children: words("calendar.make")
				})]
			}),
			/* @__PURE__ */ a("p", {
				class: "soft small",
				role: "status",
				children: isOver.value && words("calendar.over")
			})
		]
	});
}
// src/me/Reach.tsx
/** How the athlete is reached: the phone rings or a mail comes, each with a reason, each tried out by a button. */
function Reach() {
	A(() => void look(), []);
	return /* @__PURE__ */ a(Page, {
		title: words("reach.title"),
		children: [/* @__PURE__ */ a("section", {
			class: "card",
			children: [/* @__PURE__ */ a("h2", { children: words("reach.push") }), /* @__PURE__ */ a(Push, {})]
		}), /* @__PURE__ */ a("section", {
			class: "card",
			children: [/* @__PURE__ */ a("h2", { children: words("reach.email") }), /* @__PURE__ */ a(Mail, {})]
		})]
	});
}
function Push() {
	switch (ringing.value) {
		case "on": return /* @__PURE__ */ a(Rung, {});
		case "off": return /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a("p", { children: words("reach.why") }), /* @__PURE__ */ a("div", {
			class: "two",
			children: [/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: closePart,
				children: words("reach.later")
			}), /* @__PURE__ */ a(Button, {
				onClick: () => void turnOn(),
				children: words("reach.turn_on")
			})]
		})] });
		case "install_first": return /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a("p", { children: words("reach.install_first") }), /* @__PURE__ */ a(InstallHint, {})] });
		default: return /* @__PURE__ */ a("p", { children: words(ringing.value === "blocked" ? "reach.blocked" : "reach.missing") });
	}
}
function Rung() {
	const rung = useSignal(null);
	const ring = async () => {
		const answer = await asked(api.POST("/api/v1/me/push-subscriptions/test/"));
		if (answer) rung.value = answer.browsers;
	};
	return /* @__PURE__ */ a($, { children: [
		/* @__PURE__ */ a("p", { children: words("reach.is_on") }),
		/* @__PURE__ */ a("div", {
			class: "two",
			children: [/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => void turnOff(),
				children: words("reach.turn_off")
			}), /* @__PURE__ */ a(Button, {
				onClick: () => void ring(),
				children: words("reach.test")
			})]
		}),
		/* @__PURE__ */ a("p", {
			class: "soft small",
			role: "status",
			children: rung.value !== null && words(rung.value > 0 ? "reach.rung" : "reach.nothing_rung")
		})
	] });
}
function Mail() {
	const person = me.value;
	if (!person?.email) return /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a("p", { children: words("reach.no_email") }), /* @__PURE__ */ a(Button, {
		kind: "quiet",
		onClick: () => openPart("key"),
		children: words("reach.add_email")
	})] });
	return /* @__PURE__ */ a(Tick, {
		isOn: person.channels.includes("email"),
		onTurn: (isOn) => void useChannel("email", isOn),
		children: words("reach.by_email", { email: person.email })
	});
}
// src/me/Reminders.tsx
var WEEK = [
	0,
	1,
	2,
	3,
	4,
	5,
	6
];
/** When, on which days, tied to what: a cue that is there already holds better than an hour (STU:S31). */
function Reminders() {
	const person = me.value;
	if (!person) return null;
	const { from, until } = person.quiet_hours;
	return /* @__PURE__ */ a(Page, {
		title: words("reminders.title"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("reminders.what")
			}),
			/* @__PURE__ */ a(Field, {
				label: words("reminders.cue"),
				hint: words("reminders.cue_example"),
				value: person.reminder_cue,
				onSay: (reminder_cue) => void change({ reminder_cue })
			}),
			/* @__PURE__ */ a(Field, {
				label: words("reminders.time"),
				type: "time",
				value: person.reminder_time ?? "",
				onSay: (time) => void change({ reminder_time: time || null })
			}),
			/* @__PURE__ */ a(Days, {
				chosen: person.reminder_days,
				onSay: (reminder_days) => void change({ reminder_days })
			}),
			/* @__PURE__ */ a("h2", { children: words("reminders.quiet") }),
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("reminders.quiet_what")
			}),
			/* @__PURE__ */ a("div", {
				class: "two",
				children: [/* @__PURE__ */ a(Field, {
					label: words("reminders.from"),
					type: "time",
					value: from,
					onSay: (time) => void change({ quiet_hours: {
						from: time,
						until
					} })
				}), /* @__PURE__ */ a(Field, {
					label: words("reminders.until"),
					type: "time",
					value: until,
					onSay: (time) => void change({ quiet_hours: {
						from,
						until: time
					} })
				})]
			})
		]
	});
}
function Days({ chosen, onSay }) {
	const turn = (day) => {
		const days = chosen?.includes(day) ? chosen.filter((each) => each !== day) : [...chosen ?? [], day];
		onSay(days.length > 0 ? days : null);
	};
	return /* @__PURE__ */ a("fieldset", {
		class: "stack",
		children: [
			/* @__PURE__ */ a("legend", { children: words("reminders.days") }),
			/* @__PURE__ */ a("div", {
				class: "chips",
				children: WEEK.map((day) => /* @__PURE__ */ a("button", {
					type: "button",
					class: "chip",
					"aria-pressed": chosen?.includes(day) ?? false,
					onClick: () => turn(day),
					children: weekdayName(day)
				}, day))
			}),
			/* @__PURE__ */ a("p", {
				class: "soft small",
				children: words(chosen ? "reminders.own_days" : "reminders.any_days")
			})
		]
	});
}
// src/me/Sharing.tsx
/** Consents: each by itself, each taken back the way it was given. */
function Sharing() {
	const loading = useLoaded(() => api.GET("/api/v1/me/consents/"), "consents");
	return /* @__PURE__ */ a(Page, {
		title: words("sharing.title"),
		children: [/* @__PURE__ */ a(Loaded, {
			loading,
			children: (consents) => /* @__PURE__ */ a(Choice, {
				consents,
				loading
			})
		}), /* @__PURE__ */ a("section", {
			class: "card",
			children: [
				/* @__PURE__ */ a("h2", { children: words("packet.title") }),
				/* @__PURE__ */ a("p", {
					class: "soft",
					children: words("packet.what")
				}),
				/* @__PURE__ */ a("a", {
					class: "button quiet",
					href: "/me/packet/",
					children: words("packet.open")
				})
			]
		})]
	});
}
function Choice({ consents, loading }) {
	const say = async (choices) => {
		const now = await asked(api.PUT("/api/v1/me/consents/", { body: choices }));
		if (!now) return;
		loading.show(now);
		isSaved.value = true;
		await refreshToday();
	};
	return /* @__PURE__ */ a("div", {
		class: "stack",
		children: [
			/* @__PURE__ */ a(Tick, {
				isOn: Boolean(consents.keep),
				onTurn: (isOn) => void say(withKeep(consents, isOn)),
				children: [
					consents.texts.keep,
					" ",
					/* @__PURE__ */ a(Since, { given: consents.keep })
				]
			}),
			consents.teams.map((team) => /* @__PURE__ */ a(TeamChoice, {
				consents,
				team,
				onSay: say
			}, team.team)),
			!consents.keep && /* @__PURE__ */ a("p", {
				class: "note plain",
				children: words("sharing.phone_only")
			})
		]
	});
}
function TeamChoice({ consents, team, onSay }) {
	return /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a(Tick, {
		isOn: Boolean(team.team_reads),
		disabled: !consents.keep,
		onTurn: (team_reads) => void onSay(withTeam(consents, team, {
			team_reads,
			private: false
		})),
		children: [
			filled(consents.texts.team_reads, team),
			" ",
			/* @__PURE__ */ a(Since, { given: team.team_reads })
		]
	}), hasHealthContact(team) && /* @__PURE__ */ a(Tick, {
		isOn: Boolean(team.private),
		disabled: !team.team_reads,
		onTurn: (isPrivate) => void onSay(withTeam(consents, team, {
			team_reads: true,
			private: isPrivate
		})),
		children: [
			filled(consents.texts.private, team, "health_contact"),
			" ",
			/* @__PURE__ */ a(Since, { given: team.private })
		]
	})] });
}
function Since({ given }) {
	if (!given) return null;
	return /* @__PURE__ */ a("small", {
		class: "soft",
		children: words(given.by_guardian ? "sharing.by_guardian" : "sharing.since", {
			when: momentInWords(given.given_at),
			names: inALine(given.named)
		})
	});
}
// src/me/Usual.tsx
/** A symptom long had, one place, one side, one feeling: "no worse than usual" then counts as free of it. */
var SENSATIONS = [
	"numbness",
	"tingling",
	"pain",
	"weakness",
	"other"
];
function Usual() {
	const loading = useLoaded(() => api.GET("/api/v1/me/usual/"), "usual");
	const isAdding = useSignal(false);
	const after = async (answer) => {
		if (!await asked(answer)) return;
		isAdding.value = false;
		await Promise.all([loading.load(), refreshToday()]);
	};
	return /* @__PURE__ */ a(Page, {
		title: words("usual.title"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("usual.what")
			}),
			/* @__PURE__ */ a(Loaded, {
				loading,
				children: ({ results }) => /* @__PURE__ */ a("ul", {
					class: "list",
					children: results.map((each) => /* @__PURE__ */ a("li", {
						class: "row apart",
						children: [/* @__PURE__ */ a("span", { children: [
							words(`usual.${each.sensation}`),
							", ",
							inWords(each)
						] }), /* @__PURE__ */ a(Button, {
							kind: "link",
							onClick: () => void after(api.DELETE("/api/v1/me/usual/{id}/", { params: { path: { id: each.id } } })),
							children: words("usual.drop")
						})]
					}, each.id))
				})
			}),
			isAdding.value ? /* @__PURE__ */ a(NewUsual, { onSay: (body) => void after(api.PUT("/api/v1/me/usual/{id}/", {
				params: { path: { id: crypto.randomUUID() } },
				body
			})) }) : /* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => isAdding.value = true,
				children: words("usual.add")
			})
		]
	});
}
function NewUsual({ onSay }) {
	const place = useSignal(null);
	const sensation = useSignal(null);
	const isKnown = useSignal(false);
	return /* @__PURE__ */ a("div", {
		class: "card",
		children: [
			/* @__PURE__ */ a("fieldset", {
				class: "chips",
				children: [/* @__PURE__ */ a("legend", { children: words("usual.which") }), SENSATIONS.map((each) => /* @__PURE__ */ a("button", {
					type: "button",
					class: "chip",
					"aria-pressed": sensation.value === each,
					onClick: () => sensation.value = each,
					children: words(`usual.${each}`)
				}, each))]
			}),
			/* @__PURE__ */ a(BodyMap, {
				chosen: place.value ? [place.value] : [],
				onChange: (places) => place.value = places.at(-1) ?? null
			}),
			/* @__PURE__ */ a(Tick, {
				isOn: isKnown.value,
				onTurn: (isOn) => isKnown.value = isOn,
				children: words("usual.known")
			}),
			/* @__PURE__ */ a(Button, {
				disabled: !place.value || !sensation.value,
				onClick: () => place.value && sensation.value && onSay({
					...place.value,
					sensation: sensation.value,
					professional_knows: isKnown.value
				}),
				children: words("usual.save")
			})
		]
	});
}
// src/screens/Me.tsx
/** The athlete's own affairs: a page of lines, and a page behind each. */
var PAGES = {
	messages: Messages,
	reminders: Reminders,
	reach: Reach,
	sharing: Sharing,
	looked: Looked,
	list: List,
	usual: Usual,
	away: Away,
	about: About,
	key: Key,
	phone: Phone,
	leaving: Leaving
};
var GROUPS = [
	[
		"messages",
		"reminders",
		"reach",
		"away"
	],
	[
		"sharing",
		"looked",
		"list",
		"usual"
	],
	[
		"about",
		"key",
		"phone",
		"leaving"
	]
];
function Me() {
	A(() => void refreshInbox(), []);
	if (!part.value) return /* @__PURE__ */ a(Lines, {});
	const Page = PAGES[part.value];
	return /* @__PURE__ */ a(Page, {});
}
function Lines() {
	const person = me.value;
	return /* @__PURE__ */ a(Screen, {
		title: person?.name ?? words("frame.me"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: person?.memberships.map((own) => own.approved ? own.team_name : words("me.waits", { team: own.team_name })).join(", ")
			}),
			person && !person.is_bound && /* @__PURE__ */ a("button", {
				type: "button",
				class: "note loose",
				onClick: () => openPart("key"),
				children: words("me.loose")
			}),
			GROUPS.map((group) => /* @__PURE__ */ a("ul", {
				class: "card lines",
				children: group.map((name) => /* @__PURE__ */ a("li", { children: /* @__PURE__ */ a(Line, { name }) }, name))
			}, group[0])),
			/* @__PURE__ */ a("p", {
				class: "soft small",
				children: /* @__PURE__ */ a("a", {
					href: "/safety/",
					children: words("me.safety")
				})
			})
		]
	});
}
function Line({ name }) {
	const unread = name === "messages" ? unreadIn(messages.value) : 0;
	return /* @__PURE__ */ a("a", {
		href: addressOfPart(name),
		onClick: (event) => (event.preventDefault(), openPart(name)),
		children: [
			/* @__PURE__ */ a("span", {
				class: "grow",
				children: words(`${name === "list" ? "me.list" : `${name}.title`}`)
			}),
			unread > 0 && /* @__PURE__ */ a("span", {
				class: "count",
				children: words("messages.count", { count: unread })
			}),
			/* @__PURE__ */ a(Icon, { name: "next" })
		]
	});
}
export { Me };
