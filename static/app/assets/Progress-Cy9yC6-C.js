import { Dt as useSignal, Ft as $, Mt as A, at as refreshToday, d as dayInWords, f as localDay, nt as pose, p as momentInWords, pt as a, tt as me, u as Screen, ut as words, xt as api } from "./index-DOHrJ7tB.js";
import { t as addressOfPart } from "./parts-BSNmOp_V.js";
import { t as asked } from "./asked-Dn8YjWM3.js";
import { t as Fault } from "./Fault-BlvEUcA3.js";
import { n as useLoaded, t as Loaded } from "./Loaded-1favVP2C.js";
/* empty css               */
// src/progress/Cases.tsx
/** The athlete's own cases: what is open, who has seen it, and the statement that a return was agreed. */
function Cases() {
	const loading = useLoaded(() => api.GET("/api/v1/me/alerts/"), "cases");
	return /* @__PURE__ */ a("section", {
		class: "card",
		id: "cases",
		children: [/* @__PURE__ */ a("h2", { children: words("cases.title") }), /* @__PURE__ */ a(Loaded, {
			loading,
			children: ({ results }) => results.length === 0 ? /* @__PURE__ */ a("p", {
				class: "soft",
				children: words("cases.none")
			}) : /* @__PURE__ */ a("ul", {
				class: "list",
				children: results.map((each) => /* @__PURE__ */ a(One, {
					case: each,
					onChanged: () => void Promise.all([loading.load(), refreshToday()])
				}, each.id))
			})
		})]
	});
}
function One({ case: shown, onChanged }) {
	const isOpen = shown.state !== "cleared";
	return /* @__PURE__ */ a("li", {
		class: "stack",
		children: [
			/* @__PURE__ */ a("h3", { children: shown.pose ? pose(shown.pose)?.name ?? shown.pose : words("cases.no_pose") }),
			/* @__PURE__ */ a("p", { children: [
				words("cases.since", { when: momentInWords(shown.opened_at) }),
				" ",
				words(`cases.${isOpen ? shown.level : "closed"}`)
			] }),
			isOpen && /* @__PURE__ */ a("p", { children: seenInWords(shown) }),
			isOpen && shown.level !== "watch" && /* @__PURE__ */ a(Attest, {
				case: shown,
				onDone: onChanged
			})
		]
	});
}
/** What is true now, and no more. */
function seenInWords(shown) {
	const who = shown.acknowledged_by ?? "";
	if (shown.level === "watch") return words("cases.settles");
	if (shown.contacted_at) return words("cases.contacted", { when: momentInWords(shown.contacted_at) });
	if (who) return words("told.seen", { who });
	return words(shown.events.some(({ kind }) => kind === "accepted") ? "cases.handed_over" : "told.nobody");
}
/** A statement, not a proof: it closes nothing (G5). */
function Attest({ case: shown, onDone }) {
	const on = useSignal(localDay());
	if (shown.attested_on) return /* @__PURE__ */ a("p", {
		class: "soft small",
		children: words("cases.attested", { day: shown.attested_on })
	});
	const say = async () => {
		if (await asked(api.POST("/api/v1/alerts/{id}/attest/", {
			params: { path: { id: shown.id } },
			body: { on: on.value }
		}))) onDone();
	};
	return /* @__PURE__ */ a("details", { children: [/* @__PURE__ */ a("summary", { children: words("cases.attest") }), /* @__PURE__ */ a("form", {
		class: "stack",
		onSubmit: (event) => (event.preventDefault(), void say()),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft small",
				children: words("cases.attest_what")
			}),
			/* @__PURE__ */ a("label", {
				class: "field",
				children: [words("cases.attest_on"), /* @__PURE__ */ a("input", {
					type: "date",
					value: on.value,
					max: localDay(),
					required: true,
					onInput: (event) => on.value = event.currentTarget.value
				})]
			}),
			/* @__PURE__ */ a(Fault, {}),
			/* @__PURE__ */ a("button", {
				class: "button plain",
				children: words("cases.attest_say")
			})
		]
	})] });
}
// src/progress/Comments.tsx
/** What coaches wrote on sessions. Shown here, they are read, and the coach sees that. */
function Comments() {
	const loading = useLoaded(() => api.GET("/api/v1/me/comments/"), "comments");
	const comments = loading.value?.results;
	A(() => void markRead(comments ?? []), [comments]);
	if (comments?.length === 0) return null;
	return /* @__PURE__ */ a("section", {
		class: "card",
		children: [/* @__PURE__ */ a("h2", { children: words("comments.title") }), /* @__PURE__ */ a(Loaded, {
			loading,
			children: ({ results }) => /* @__PURE__ */ a("ul", {
				class: "list",
				children: results.map((comment) => /* @__PURE__ */ a("li", {
					class: comment.read_at ? "comment" : "comment fresh",
					children: [/* @__PURE__ */ a("p", { children: comment.text }), /* @__PURE__ */ a("p", {
						class: "soft small",
						children: [words("comments.by", {
							who: comment.author,
							day: dayInWords(comment.day)
						}), !comment.read_at && /* @__PURE__ */ a("strong", { children: [" ", words("comments.fresh")] })]
					})]
				}, comment.id))
			})
		})]
	});
}
/** Each session's own door marks what it shows. */
async function markRead(comments) {
	const sessions = new Set(comments.filter(({ read_at }) => !read_at).map(({ check_in }) => check_in));
	await Promise.allSettled([...sessions].map((id) => api.GET("/api/v1/check-ins/{id}/comments/", { params: { path: { id } } })));
}
// src/progress/Sparkline.tsx
var WIDTH = 96;
var HEIGHT = 32;
/** A line that says whether it rises or falls; the words beside it say the rest. */
function Sparkline({ values, low, high }) {
	const step = WIDTH / Math.max(1, values.length - 1);
	const points = values.map((value, index) => [values.length === 1 ? WIDTH : index * step, HEIGHT - (value - low) / (high - low) * HEIGHT]);
	const end = points.at(-1);
	return /* @__PURE__ */ a("svg", {
		class: "sparkline",
		viewBox: `-4 -4 104 40`,
		width: WIDTH,
		height: HEIGHT,
		"aria-hidden": "true",
		children: [/* @__PURE__ */ a("polyline", { points: points.map((point) => point.join()).join(" ") }), end && /* @__PURE__ */ a("circle", {
			cx: end[0],
			cy: end[1],
			r: "3.5"
		})]
	});
}
// src/progress/Figures.tsx
function Figures({ progress }) {
	return /* @__PURE__ */ a($, { children: [
		/* @__PURE__ */ a("section", {
			class: "card",
			children: [/* @__PURE__ */ a("h2", { children: words("progress.done") }), /* @__PURE__ */ a("dl", {
				class: "figures",
				children: [/* @__PURE__ */ a(Share, {
					label: words("progress.week"),
					figure: progress.adherence_7,
					of: "progress.of_due"
				}), /* @__PURE__ */ a(Share, {
					label: words("progress.weeks"),
					figure: progress.adherence_28,
					of: "progress.of_due"
				})]
			})]
		}),
		/* @__PURE__ */ a("section", {
			class: "card",
			children: [
				/* @__PURE__ */ a("h2", { children: words("progress.felt") }),
				/* @__PURE__ */ a(Comfort, { weeks: progress.comfort }),
				/* @__PURE__ */ a(Morning, { delta: progress.morning_delta })
			]
		}),
		/* @__PURE__ */ a(Poses, { poses: progress.poses }),
		/* @__PURE__ */ a(Holds, { trends: progress.hold_trends })
	] });
}
function Share({ label, figure, of }) {
	return /* @__PURE__ */ a("div", { children: [/* @__PURE__ */ a("dt", { children: label }), /* @__PURE__ */ a("dd", { children: [/* @__PURE__ */ a("span", {
		class: "big",
		children: figure.value === null ? "–" : `${Math.round(figure.value)} %`
	}), /* @__PURE__ */ a("span", {
		class: "soft small",
		children: words(of, { n: figure.n })
	})] })] });
}
function Comfort({ weeks }) {
	const known = weeks.filter(({ value }) => value !== null);
	if (known.length === 0) return /* @__PURE__ */ a("p", {
		class: "soft",
		children: words("progress.no_comfort")
	});
	const last = known.at(-1);
	return /* @__PURE__ */ a("div", {
		class: "row apart",
		children: [/* @__PURE__ */ a("span", { children: [
			words("progress.comfort", { value: number(last?.value ?? 0) }),
			" ",
			/* @__PURE__ */ a("span", {
				class: "soft small",
				children: words("progress.n", { n: known.reduce((sum, { n }) => sum + n, 0) })
			})
		] }), /* @__PURE__ */ a(Sparkline, {
			values: known.map(({ value }) => value ?? 0),
			low: 1,
			high: 5
		})]
	});
}
function Morning({ delta }) {
	if (delta.value === null) return /* @__PURE__ */ a("p", {
		class: "soft",
		children: words("progress.no_morning")
	});
	const change = delta.value > 0 ? "progress.morning_more" : delta.value < 0 ? "progress.morning_less" : "progress.morning_same";
	return /* @__PURE__ */ a("p", { children: [
		words(change, { points: number(Math.abs(delta.value)) }),
		" ",
		/* @__PURE__ */ a("span", {
			class: "soft small",
			children: words("progress.n", { n: delta.n })
		})
	] });
}
function Poses({ poses }) {
	const known = poses.filter(({ discomfort }) => discomfort.value !== null);
	return /* @__PURE__ */ a("section", {
		class: "card",
		children: [
			/* @__PURE__ */ a("h2", { children: words("progress.by_pose") }),
			/* @__PURE__ */ a("p", {
				class: "soft small",
				children: words(known.length > 0 ? "progress.by_pose_what" : "progress.by_pose_none")
			}),
			/* @__PURE__ */ a("ul", {
				class: "list",
				children: known.map((each) => /* @__PURE__ */ a("li", {
					class: "row apart",
					children: [/* @__PURE__ */ a("span", { children: [nameOf(each.pose), each.side !== "none" && /* @__PURE__ */ a("span", {
						class: "soft",
						children: [", ", words(`progress.${each.side}`)]
					})] }), /* @__PURE__ */ a("span", {
						class: "end",
						children: [
							Math.round(each.discomfort.value ?? 0),
							" %",
							/* @__PURE__ */ a("br", {}),
							/* @__PURE__ */ a("span", {
								class: "soft small",
								children: words("progress.holds", { n: each.discomfort.n })
							})
						]
					})]
				}, `${each.pose} ${each.side}`))
			})
		]
	});
}
function Holds({ trends }) {
	const known = trends.filter(({ weeks }) => weeks.length > 1);
	if (known.length === 0) return null;
	return /* @__PURE__ */ a("section", {
		class: "card",
		children: [
			/* @__PURE__ */ a("h2", { children: words("progress.hold_trend") }),
			/* @__PURE__ */ a("p", {
				class: "soft small",
				children: words("progress.hold_trend_what")
			}),
			/* @__PURE__ */ a("ul", {
				class: "list",
				children: known.map((each) => /* @__PURE__ */ a("li", {
					class: "row apart",
					children: [/* @__PURE__ */ a("span", { children: [
						nameOf(each.pose),
						each.side !== "none" && /* @__PURE__ */ a("span", {
							class: "soft",
							children: [", ", words(`progress.${each.side}`)]
						}),
						/* @__PURE__ */ a("br", {}),
						/* @__PURE__ */ a("span", {
							class: "soft small",
							children: [
								words("progress.seconds", { seconds: number(each.weeks.at(-1)?.median_seconds ?? 0) }),
								", ",
								words("progress.n", { n: each.n })
							]
						})
					] }), /* @__PURE__ */ a(Sparkline, {
						values: each.weeks.map(({ median_seconds }) => median_seconds ?? 0),
						low: 0,
						high: 120
					})]
				}, `${each.pose} ${each.side}`))
			})
		]
	});
}
function nameOf(slug) {
	return pose(slug)?.name ?? slug;
}
function number(value) {
	return String(Math.round(value * 10) / 10);
}
// src/screens/Progress.tsx
/** Looking back: what was done and felt, the own cases, and who has looked. */
function Progress() {
	return /* @__PURE__ */ a(Screen, {
		title: words("frame.progress"),
		children: [
			/* @__PURE__ */ a(Comments, {}),
			me.value && /* @__PURE__ */ a(Own, { athlete: me.value.id }),
			/* @__PURE__ */ a(Cases, {}),
			/* @__PURE__ */ a("p", { children: /* @__PURE__ */ a("a", {
				href: addressOfPart("looked"),
				children: words("looked.title")
			}) })
		]
	});
}
function Own({ athlete }) {
	const loading = useLoaded(() => api.GET("/api/v1/athletes/{id}/progress/", { params: { path: { id: athlete } } }), "progress");
	return /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a(Loaded, {
		loading,
		children: (progress) => /* @__PURE__ */ a(Figures, { progress })
	}), /* @__PURE__ */ a("p", {
		class: "soft small",
		children: words("progress.same")
	})] });
}
export { Progress };
