const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Before-N4kaOEfe.js","assets/origin-sjFj2Qmi.js","assets/running-DzIji5jQ.js","assets/published-D4X3yvYF.js","assets/BackButton-CmJVIQeZ.js","assets/Player-z_ac0GE-.js","assets/Flag-DMb70d1b.js","assets/Ring-GcSvyagr.js","assets/Stop-BGnGKKR4.js","assets/BodyMap-B9uXYP5N.js","assets/profile-BFomkkCQ.js","assets/asked-Dn8YjWM3.js","assets/parts-BSNmOp_V.js","assets/Fault-BlvEUcA3.js","assets/BodyMap-CsOWgGo5.css","assets/texts-tO4rgSmp.js","assets/Loaded-1favVP2C.js","assets/forms-DlcVgV4J.css","assets/Help-DNzbllwO.js","assets/Waiting-56VPCJNh.js","assets/After-DIczoMQS.js","assets/after-WtCQzEQg.css","assets/Morning-YPHFECCJ.js","assets/Progress-Cy9yC6-C.js","assets/Progress-BEPiptOG.css","assets/Me-BNabkdX3.js","assets/Cautions-B3r0bWca.js","assets/push-D8Iqk8W0.js","assets/Me-3LAkeSvC.css","assets/Join-BB_HDIc7.js","assets/Join-BP2Tf-vF.css","assets/SignIn-CxGGglTx.js","assets/opening-BJWsK775.js"])))=>i.map(i=>d[i]);
// node_modules/preact/dist/preact.mjs
var n$1;
var t$2;
var r$2;
var u$3;
var i$2;
var f$3;
var o$3;
var e$2;
var l$2;
var c$2;
var a$3;
var h$3 = Symbol.for("pv");
var p$3 = {};
var y$3 = [];
var v$2 = /^m(i|n|o|s|text|space)$/;
var w$3 = Array.isArray;
var d$2 = y$3.slice;
var _$2 = Object.assign;
function g$3(n) {
	n && n.parentNode && n.remove();
}
function k$2(n, t, r) {
	var u, i, f, o = {}, e = arguments.length;
	for (f in t) "key" == f ? u = t[f] : "ref" == f && "function" != typeof n ? i = t[f] : o[f] = t[f];
	return e > 2 && (o.children = e > 3 ? d$2.call(arguments, 2) : r), m$3(n, o, u, i, null);
}
function m$3(r, u, i, f, o) {
	var e = {
		type: r,
		props: u,
		key: i,
		ref: f,
		__k: null,
		__: null,
		__b: 0,
		__e: null,
		__c: null,
		constructor: h$3,
		__v: o || ++t$2,
		__i: -1,
		__u: 0
	};
	return !o && n$1.vnode && n$1.vnode(e), e;
}
function $(n) {
	return n.children;
}
function x$2(n, t) {
	this.props = n, this.context = t, this.__g = 0;
}
function S$1(n, t) {
	if (null == t) return n.__ && S$1(n.__, n.__i + 1);
	for (var r; t < n.__k.length; t++) if ((r = n.__k[t]) && r.__e) return r.__e;
	return "function" != typeof n.type || n.props.__P ? null : S$1(n);
}
function C$1(t) {
	var r, u = t.__v, i = u.__e, f = [], o = [], e = t.__P;
	e && ((r = _$2({ constructor: h$3 }, u)).__v = u.__v + 1, n$1.vnode && n$1.vnode(r), z$1(e, r, u, t.__n, e.namespaceURI, 32 & u.__u ? [i] : null, f, i || S$1(u), 32 & u.__u, o), r.__v = u.__v, r.__.__k[r.__i] = r, E$1(f, r, o), u.__ = u.__e = null, r.__e != i && j$1(r));
}
function j$1(n) {
	if ((n = n.__) && n.__c && !n.props.__P) return n.__e = null, n.__k.some(function(t) {
		return t && (n.__e = t.__e);
	}), j$1(n);
}
function L(t) {
	(8 & t.__g || (t.__g |= 8, u$3.push(t), f$3++)) && i$2 == n$1.debounceRendering || ((i$2 = n$1.debounceRendering) || queueMicrotask)(H);
}
function H() {
	try {
		for (var n, t = 1; u$3.length;) u$3.length > t && u$3.sort(o$3), n = u$3.shift(), t = u$3.length, 8 & n.__g && C$1(n);
	} finally {
		(f$3 = u$3.length) && (i$2 || queueMicrotask)(H);
	}
}
function I(n, t, r, u, i, f, o, e, l, c, a) {
	var s, h, v, w, d, _, g = u.__k || y$3, k = t.length;
	for (l = q$1(r, t, g, l, k), s = 0; s < k; s++) null != (v = r.__k[s]) && (h = ~v.__i && g[v.__i] || p$3, v.__i = s, _ = z$1(n, v, h, i, f, o, e, l, c, a), w = v.__e, (h.ref != v.ref || 8 & h.__u) && (h.ref && G(h.ref, null, v, h), v.ref && a.push(v.ref, v.__c || w, v)), d = d || w, 4 & v.__u ? (l = A$2(v, l, n, !h.__v), h.__e && (h.__e = null)) : "function" == typeof v.type && void 0 !== _ ? l = _ : w && (l = w.nextSibling), v.__u &= -21);
	return r.__e = d, l;
}
function q$1(n, t, r, u, i) {
	var f, o, e, l, c, a, s, p, y, v = r.length, d = v, _ = 0, g = 0, k = n.__k = Array(i);
	for (f = 0; f < i; f++) null != (o = t[f]) && "boolean" != typeof o && "function" != typeof o ? ("object" != typeof o || o.constructor === String ? o = k[f] = m$3(null, o) : w$3(o) ? o = k[f] = m$3($, { children: o }) : o.constructor === h$3 && o.__b ? o = k[f] = m$3(o.type, o.props, o.key, o.ref, o.__v) : k[f] = o, l = f + _, o.__ = n, o.__b = n.__b + 1, e = null, ~(c = o.__i = P$1(o, r, l, d)) && (d--, (e = r[c]) && (e.__u |= 2)), e && e.__v ? (o.__u |= 16, c == l - 1 ? _-- : c == l + 1 ? _++ : c != l && (c > l ? _-- : _++, g = 1)) : (~c || (i > v ? _-- : i < v && _++), "function" != typeof o.type && (o.__u |= 4))) : k[f] = null;
	if (g) {
		for (a = [], s = [], f = 0; f < i; f++) if ((o = k[f]) && 16 & o.__u) {
			for (_ = 0, p = a.length; _ < p;) a[y = _ + p >> 1] < o.__i ? _ = y + 1 : p = y;
			a[_] = o.__i, s[f] = _ + 1;
		}
		for (_ = a.length; f--;) s[f] && (s[f] == _ ? _-- : k[f].__u |= 4);
	}
	if (d) for (f = 0; f < v; f++) !(e = r[f]) || 2 & e.__u || (e.__e == u && (u = S$1(e)), J(e, e));
	return u;
}
function A$2(n, t, r, u) {
	var i, f, o, e;
	if ("function" == typeof n.type) {
		if (n.props.__P) return t;
		if (i = n.__k) for (f = 0; f < i.length; f++) i[f] && (i[f].__ = n, t = A$2(i[f], t, r, !1));
		return t;
	}
	for (t && !t.parentNode && (t = S$1(n)) && !t.parentNode && (t = null), o = n.__e, e = t; e && 8 == e.nodeType;) e = e.nextSibling;
	for (o != e && (!u && r.moveBefore && o.parentNode ? r.moveBefore(o, t) : r.insertBefore(o, t || null)), t = o; (t = t && t.nextSibling) && 8 == t.nodeType && !t.data.startsWith("$s"););
	return t;
}
function P$1(n, t, r, u) {
	var i, f = n.key, o = n.type, e = t[r], l = e && !(2 & e.__u);
	if (null === e && null == f || l && f == e.key && o == e.type) return r;
	if (u > (l ? 1 : 0)) {
		for (i = r - 1; i >= 0; i--) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;
		for (i = r + 1; i < t.length; i++) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;
	}
	return -1;
}
function T$2(n, t, r) {
	r ??= "", "-" == t[0] ? n.setProperty(t, r) : n[t] = r;
}
function N(n, t, r, u, i) {
	var f, o;
	if ("style" == t) if ("string" == typeof r) n.style.cssText = r;
	else {
		if ("string" == typeof u && (n.style.cssText = u = ""), u) for (t in u) r && t in r || T$2(n.style, t);
		if (r) for (t in r) u && r[t] == u[t] || T$2(n.style, t, r[t]);
	}
	else if ("o" == t[0] && "n" == t[1]) "function" != typeof r && (r = null), "function" != typeof u && (u = null), (n.__e || (n.__e = {}))[t] = r, r && u || (o = a$3[t] || (a$3[t] = V(t)), (n.__a || (n.__a = {}))[t] = c$2, f = t != (t = t.replace(l$2, "$1")), (t = t.slice(2))[0] < "a" && (t = t.toLowerCase()), r ? n.addEventListener(t, o, f) : n.removeEventListener(t, o, f));
	else {
		if ("http://www.w3.org/2000/svg" == i) t = t.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
		else if ("width" != t && "height" != t && "href" != t && "list" != t && "form" != t && "tabIndex" != t && "download" != t && "rowSpan" != t && "colSpan" != t && "role" != t && "popover" != t && t in n) try {
			n[t] = null == r ? "" : r;
			return;
		} catch (n) {}
		if ("function" == typeof r) return;
		null == r || !1 === r && "-" != t[4] ? n.removeAttribute(t) : n.setAttribute(t, "popover" == t && 1 == r ? "" : r);
	}
}
function V(t) {
	return function(r) {
		var u = this.__e;
		if (u) {
			if (u = u[t], null == r[e$2]) r[e$2] = c$2++;
			else if (r[e$2] < this.__a[t]) return;
			return u(n$1.event ? n$1.event(r) : r);
		}
	};
}
function z$1(t, r, u, i, f, o, e, l, c, a) {
	var s, p, v, d, k, b, m, M, C, j, L, H, q, A, O, P, T, N, V = r.type;
	if (r.constructor !== h$3) return null;
	128 & u.__u && (c = 32 & u.__u, s = u.__c.__z) && (r.__u |= c, p = o = [], 8 == s.nodeType ? l = B$1(s, o) : o.push(s), l = o[0] || l), (s = n$1.__b) && s(r);
	n: if ("function" == typeof V) {
		v = e.length;
		try {
			if (M = r.props, C = (s = V.prototype) && s.render, j = (s = V.contextType) && i[s.__c], L = s ? j ? j.props.value : s.__ : i, (d = u.__c) ? (r.__c = d, 2 & d.__g && (d.__g |= 1)) : (C ? r.__c = d = new V(M, L) : (r.__c = d = new x$2(M, L), d.constructor = V, d.render = K), j && j.sub(d), d.state || (d.state = {}), d.__n = i, d.__g |= 8, d.__h = [], d.__k = []), C && (d.__s || (d.__s = d.state), V.getDerivedStateFromProps && (d.__s == d.state && (d.__s = _$2({}, d.__s)), _$2(d.__s, V.getDerivedStateFromProps(M, d.__s)))), k = d.props, b = d.state, d.__v = r, u.__c) {
				if (M !== k && C && !V.getDerivedStateFromProps && d.componentWillReceiveProps && d.componentWillReceiveProps(M, L), r.__v == u.__v && !(8 & d.__g) || !(4 & d.__g) && d.shouldComponentUpdate && !1 === d.shouldComponentUpdate(M, d.__s, L)) {
					r.__v != u.__v && (d.props = M, d.state = d.__s, d.__g &= -9), r.__e = u.__e, r.__k = u.__k, r.__k.some(function(n) {
						n && (n.__ = r);
					}), y$3.push.apply(d.__h, d.__k), d.__k = [], d.__h.length && e.push(d), l = S$1(u);
					break n;
				}
				d.componentWillUpdate && d.componentWillUpdate(M, d.__s, L), C && d.componentDidUpdate && d.__h.push(function() {
					d.componentDidUpdate(k, b, m);
				});
			} else C && !V.getDerivedStateFromProps && d.componentWillMount && d.componentWillMount(), C && d.componentDidMount && d.__h.push(d.componentDidMount);
			d.context = L, d.props = M, d.__P = t, d.__g &= -5, H = n$1.__r, q = C ? 25 : 0;
			do
				d.__g &= -9, H && H(r), s = d.render(d.props, d.state = d.__s, d.context);
			while (8 & d.__g && ++q < 25);
			C && (y$3.push.apply(d.__h, d.__k), d.__k = []), d.state = d.__s, d.getChildContext && (i = _$2({}, i, d.getChildContext())), C && u.__c && d.getSnapshotBeforeUpdate && (m = d.getSnapshotBeforeUpdate(k, b)), A = s && s.type === $ && null == s.key ? s.props.children : s, M.__P && (s = l, f = (t = M.__P).namespaceURI, c = o = null, u.props && u.props.__P != t && (u.__k.some(function(n) {
				n && J(n, n);
			}), u.__k = null), l = u.__k ? S$1(u, 0) : null), l = I(t, w$3(A) ? A : [A], r, u, i, f, o, e, l, c, a), M.__P && (r.__e = null, l = s), r.__u &= -161, p && p.some(g$3), d.__h.length && e.push(d), 1 & d.__g && (d.__g &= -4);
		} catch (t) {
			if (e.length = v, r.__v = null, c || o) if (t && t.then) {
				if (r.__u |= 128 | c, o) {
					for (~(T = o.indexOf(l || void 0)) || (T = o.length); (N = o[T - 1]) && 8 == N.nodeType;) T--;
					for (; T < o.length; T++) if (N = o[T]) if (o[T] = null, O) {
						if (N == P) break;
					} else {
						if (8 != N.nodeType) break;
						N.data.startsWith("$s") && (P = B$1(O = N));
					}
				}
				if (!O) {
					for (; l && 8 == l.nodeType && l.nextSibling;) l = l.nextSibling;
					O = l;
				}
				(s = B$1(O = r.__c.__z || (r.__c.__z = O))) ? (r.__e = O, l = s) : r.__e = l, l = l && l.nextSibling;
			} else o && o.some(g$3);
			else r.__e = u.__e;
			r.__k || (r.__k = u.__k || []), t && t.then || D$1(r), n$1.__e(t, r, u);
		}
	} else l = r.__e = F$1(u.__e, r, u, i, f, o, e, c, a, t);
	return (s = n$1.diffed) && s(r), l;
}
function B$1(n, t) {
	if (n && 8 == n.nodeType && n.data.startsWith("$s")) for (var r = 1; n = n.nextSibling;) {
		if (8 == n.nodeType) {
			if (n.data.startsWith("$s")) r++;
			else if (n.data.startsWith("/$s") && !--r) return n;
		}
		t && t.push(n);
	}
}
function D$1(n) {
	n && (n.__c && (n.__c.__g |= 4), n.__k && n.__k.some(D$1));
}
function E$1(t, r, u) {
	for (var i = 0; i < u.length;) G(u[i++], u[i++], u[i++]);
	n$1.__c && n$1.__c(r, t), t.some(function(r) {
		try {
			t = r.__h, r.__h = [], t.some(function(n) {
				n.call(r);
			});
		} catch (t) {
			n$1.__e(t, r.__v);
		}
	});
}
function F$1(t, r, u, i, f, o, e, l, c, a) {
	var s, h, y, _, k, b, m, M, $ = u.props || p$3, x = r.props, C = r.type;
	if ("svg" == C ? f = "http://www.w3.org/2000/svg" : "math" == C ? f = "http://www.w3.org/1998/Math/MathML" : f || (f = "http://www.w3.org/1999/xhtml"), o) {
		for (s = 0; s < o.length; s++) if ((k = o[s]) && (C ? k.localName == C : 3 == k.nodeType)) {
			t = k, o[s] = null;
			break;
		}
	}
	if (!t) {
		if (M = a.ownerDocument || document, !C) return M.createTextNode(x);
		t = M.createElementNS(f, C, x.is ? x : a), l && (n$1.__m && n$1.__m(r, o), l = !1), o = null;
	}
	if (C) {
		if (a = "template" == C && t.content || t, o = "textarea" == C && null != x.defaultValue ? null : o && d$2.call(a.childNodes), !l && o) for ($ = {}, s = 0; s < t.attributes.length; s++) $[(k = t.attributes[s]).name] = k.value;
		for (s in $) k = $[s], "dangerouslySetInnerHTML" == s ? y = k : "children" == s || s in x || "value" == s && "defaultValue" in x || "checked" == s && "defaultChecked" in x || N(t, s, null, k, f);
		for (s in x) k = x[s], "children" == s ? _ = k : "dangerouslySetInnerHTML" == s ? h = k : "value" == s ? b = k : "checked" == s ? m = k : l && "function" != typeof k || $[s] === k || N(t, s, k, $[s], f);
		h ? (l || y && (h.__html == y.__html || h.__html == t.innerHTML) || (t.innerHTML = h.__html), r.__k = []) : (y && (t.textContent = ""), ("foreignObject" == C || "http://www.w3.org/1998/Math/MathML" == f && v$2.test(C)) && (f = "http://www.w3.org/1999/xhtml"), I(a, w$3(_) ? _ : [_], r, u, i, f, o, e, o ? o[0] : u.__k && S$1(u, 0), l, c), o && o.some(g$3)), l && "textarea" != C || (s = "value", "progress" == C && null == b ? t.removeAttribute(s) : null == b || b === t[s] && ("progress" != C || b) || N(t, s, b, $[s], f), s = "checked", null != m && m != t[s] && N(t, s, m, $[s], f));
	} else $ === x || l && t.data == x || (t.data = x);
	return t;
}
function G(t, r, u, i) {
	try {
		"function" == typeof t ? r ? r.__x = t(r) || 1 : i && (i = i.__c || i.__e) && (r = i.__x) && (i.__x = null, "function" == typeof r ? r() : t(null)) : t.current = r;
	} catch (t) {
		n$1.__e(t, u);
	}
}
function J(t, r, u) {
	var i, f, o, e;
	if (n$1.unmount && n$1.unmount(t), !(i = t.ref) || i.current && i.current != t.__e || G(i, null, r, t), i = t.__c) {
		if (i.componentWillUnmount) try {
			i.componentWillUnmount();
		} catch (t) {
			n$1.__e(t, r);
		}
		i.__P = i.__n = null;
	}
	if (i = t.__k) for (e = 0; e < i.length; e++) i[e] && J(i[e], r, "function" != typeof t.type || u && !t.props.__P);
	!u && (i = t.__c) && (i = i.__z) && (f = B$1(i, o = [])) && (i == t.__e && o.some(g$3), g$3(f), g$3(i)), u || g$3(t.__e), t.__e = t.__c = t.__ = null;
}
function K(n, t, r) {
	return this.constructor(n, r);
}
function Q(t, r) {
	var u, i, f, o;
	n$1.__ && n$1.__(t, r), 9 == r.nodeType && (r = r.documentElement), i = (u = t && 32 & t.__u) ? null : r.__k, r.__k = m$3($, { children: [t] }), f = [], o = [], z$1(r, r.__k, i || p$3, p$3, r.namespaceURI, i ? null : r.firstChild ? d$2.call(r.childNodes) : null, f, i ? i.__e : r.firstChild, u, o), E$1(f, r.__k, o), r.__k.props.children = null;
}
n$1 = { __e: function(n, t, r, u) {
	for (var i, o, e; t = t.__;) if ((i = t.__c) && !(1 & i.__g)) {
		i.__g |= 4;
		try {
			if ((e = (o = i.constructor) && o.getDerivedStateFromError) && i.setState(o.getDerivedStateFromError(n)), i.componentDidCatch && (i.componentDidCatch(n, u || {}), e = 1), e && 8 & i.__g) return void (i.__g |= 2);
		} catch (t) {
			n = t;
		}
	}
	throw f$3 = 0, n;
} }, t$2 = 0, r$2 = function(n) {
	return null != n && n.constructor === h$3;
}, x$2.prototype.setState = function(n, t) {
	var r = this.__s;
	r && r != this.state || (r = this.__s = _$2({}, this.state)), "function" == typeof n && (n = n(_$2({}, r), this.props)), n && (_$2(r, n), this.__v && (t && this.__k.push(t), L(this)));
}, x$2.prototype.forceUpdate = function(n) {
	this.__v && (this.__g |= 4, n && this.__h.push(n), L(this));
}, x$2.prototype.render = $, u$3 = [], f$3 = 0, o$3 = function(n, t) {
	return n.__v.__b - t.__v.__b;
}, e$2 = Symbol(), l$2 = /(PointerCapture)$|Capture$/i, c$2 = 0, a$3 = {};
// node_modules/preact/hooks/dist/hooks.mjs
var t$1;
var r$1;
var u$2;
var i$1;
var o$2 = Object.is;
var f$2 = 0;
var c$1 = [];
var e$1 = [];
var a$2 = n$1;
var v$1 = a$2.__b;
var l$1 = a$2.__r;
var m$2 = a$2.diffed;
var h$2 = a$2.__c;
var s$1 = a$2.unmount;
var p$2 = a$2.__;
function y$2(n, t) {
	a$2.__h && a$2.__h(r$1, n, f$2 || t), f$2 = 0;
	var u = r$1.__H || (r$1.__H = {
		__: [],
		__h: []
	});
	return n >= u.__.length && u.__.push({}), u.__[n];
}
function A$1(n, u) {
	var i = y$2(t$1++, 3);
	!a$2.__s && E(i.__H, u) && (i.__P = !0, i.__ = n, i.u = u, r$1.__H.__h.push(i));
}
function T$1(n) {
	return f$2 = 5, w$2(function() {
		return { current: n };
	}, []);
}
function w$2(n, r) {
	var u = y$2(t$1++, 7);
	return E(u.__H, r) && (u.__ = n(), u.__H = r), u.__;
}
function b$2(n, t) {
	return f$2 = 8, w$2(function() {
		return n;
	}, t);
}
function P() {
	var n = y$2(t$1++, 11);
	if (!n.__) {
		for (var u = r$1.__v; !u.__m && u.__;) u = u.__;
		var i = u.__m || (u.__m = [0, 0]);
		n.__ = "P" + i[0] + "-" + i[1]++;
	}
	return n.__;
}
function g$2() {
	var n;
	do {
		for (; n = e$1.shift();) try {
			C(n);
		} catch (t) {
			a$2.__e(t, { __: (n = n.__P) && n.__v });
		}
		for (; n = c$1.shift();) {
			var t = n.__H;
			if (n.__P && t) try {
				t.__h.some(C), t.__h.some(D), t.__h = [];
			} catch (r) {
				t.__h = [], a$2.__e(r, n.__v);
			}
		}
	} while (e$1.length);
}
a$2.__b = function(n) {
	r$1 = null, v$1 && v$1(n);
}, a$2.__ = function(n, t) {
	n && t.__k && t.__k.__m && (n.__m = t.__k.__m), p$2 && p$2(n, t);
}, a$2.__r = function(n) {
	l$1 && l$1(n), t$1 = 0;
	var i = (r$1 = n.__c).__H;
	i && (u$2 == r$1 ? r$1.__h = [] : (i.__h.some(C), i.__h.some(D), t$1 = 0), i.__h = [], i.__.some(function(n) {
		n.__N && (n.__ = n.__N), n.u = n.__N = void 0;
	})), u$2 = r$1;
}, a$2.diffed = function(n) {
	m$2 && m$2(n);
	var t = n.__c;
	t && t.__H && (t.__H.__h.length && B(c$1.push(t)), t.__H.__.some(function(n) {
		n.u && (n.__H = n.u);
	})), u$2 = r$1 = null;
}, a$2.__c = function(n, t) {
	t.some(function(n) {
		try {
			n.__h.some(C), n.__h = n.__h.filter(function(n) {
				return !n.__ || D(n);
			});
		} catch (t) {
			n.__h = [function() {
				throw t;
			}];
		}
	}), h$2 && h$2(n, t);
}, a$2.unmount = function(n) {
	s$1 && s$1(n);
	var t, r, u = n.__c;
	u && u.__H && (u.__H.__.some(function(u) {
		try {
			if (u.__P && u.__c) {
				if (void 0 === r) {
					for (r = n.__; r && (!r.__c || !r.__c.__P);) r = r.__;
					r = r && r.__c;
				}
				u.__P = r, B(e$1.push(u));
			} else C(u);
		} catch (n) {
			t = n;
		}
	}), u.__H = void 0, t && a$2.__e(t, u.__v));
};
var k$1 = "function" == typeof requestAnimationFrame;
function z(n) {
	var t, r = function() {
		clearTimeout(u), k$1 && cancelAnimationFrame(t), setTimeout(n);
	}, u = setTimeout(r, 35);
	k$1 && (t = requestAnimationFrame(r));
}
function B(n) {
	1 != n && i$1 == a$2.requestAnimationFrame || ((i$1 = a$2.requestAnimationFrame) || z)(g$2);
}
function C(n) {
	var t = r$1, u = n.__c;
	"function" == typeof u && (n.__c = void 0, u()), r$1 = t;
}
function D(n) {
	var t = r$1;
	n.__c = n.__(), r$1 = t;
}
function E(n, t) {
	return !n || n.length != t.length || t.some(function(t, r) {
		return !o$2(t, n[r]);
	});
}
// node_modules/@preact/signals-core/dist/signals-core.module.js
var i = Symbol.for("preact-signals");
function t() {
	if (!(v > 1)) {
		var i, t = !1;
		(function() {
			var i = c;
			c = void 0;
			while (void 0 !== i) {
				var t = i.S;
				if (t.v === i.v) {
					for (var r = t.t; void 0 !== r; r = r.x) if (r.i === i.i) r.i = t.i;
				}
				i = i.o;
			}
		})();
		while (void 0 !== h$1) {
			var r = h$1;
			h$1 = void 0;
			s++;
			while (void 0 !== r) {
				var n = r.u;
				r.u = void 0;
				r.f &= -3;
				if (!(8 & r.f) && w$1(r)) try {
					r.c();
				} catch (r) {
					if (!t) {
						i = r;
						t = !0;
					}
				}
				r = n;
			}
		}
		s = 0;
		v--;
		if (t) throw i;
	} else v--;
}
function r(i) {
	if (v > 0) return i();
	u$1 = ++e;
	v++;
	try {
		return i();
	} finally {
		t();
	}
}
var n;
var o$1 = void 0;
function f$1(i) {
	var t = o$1, r = n;
	o$1 = void 0;
	n = void 0;
	try {
		return i();
	} finally {
		o$1 = t;
		n = r;
	}
}
var h$1 = void 0;
var v = 0;
var s = 0;
var e = 0;
var u$1 = 0;
var c = void 0;
var a$1 = 0;
function d$1(i) {
	if (void 0 !== o$1) {
		var t = i.n;
		if (void 0 === t || t.t !== o$1) {
			t = {
				i: 0,
				S: i,
				p: o$1.s,
				n: void 0,
				t: o$1,
				e: void 0,
				x: void 0,
				r: t
			};
			if (void 0 !== o$1.s) o$1.s.n = t;
			o$1.s = t;
			i.n = t;
			if (32 & o$1.f) i.S(t);
			return t;
		} else if (-1 === t.i) {
			t.i = 0;
			if (void 0 !== t.n) {
				t.n.p = t.p;
				if (void 0 !== t.p) t.p.n = t.n;
				t.p = o$1.s;
				t.n = void 0;
				o$1.s.n = t;
				o$1.s = t;
			}
			return t;
		}
	}
}
function l(i, t) {
	this.v = i;
	this.i = 0;
	this.n = void 0;
	this.t = void 0;
	this.l = 0;
	this.W = null == t ? void 0 : t.watched;
	this.Z = null == t ? void 0 : t.unwatched;
	this.name = null == t ? void 0 : t.name;
}
l.prototype.brand = i;
l.prototype.h = function() {
	return !0;
};
l.prototype.S = function(i) {
	var t = this, r = this.t;
	if (r !== i && void 0 === i.e) {
		i.x = r;
		this.t = i;
		if (void 0 !== r) r.e = i;
		else f$1(function() {
			var i;
			null == (i = t.W) || i.call(t);
		});
	}
};
l.prototype.U = function(i) {
	var t = this;
	if (void 0 !== this.t) {
		var r = i.e, n = i.x;
		if (void 0 !== r) {
			r.x = n;
			i.e = void 0;
		}
		if (void 0 !== n) {
			n.e = r;
			i.x = void 0;
		}
		if (i === this.t) {
			this.t = n;
			if (void 0 === n) f$1(function() {
				var i;
				null == (i = t.Z) || i.call(t);
			});
		}
	}
};
l.prototype.subscribe = function(i) {
	var t = this;
	return x$1(function() {
		var r = t.value;
		f$1(function() {
			return i(r);
		});
	}, { name: "sub" });
};
l.prototype.valueOf = function() {
	return this.value;
};
l.prototype.toString = function() {
	return this.value + "";
};
l.prototype.toJSON = function() {
	return this.value;
};
l.prototype.peek = function() {
	var i = this;
	return f$1(function() {
		return i.value;
	});
};
Object.defineProperty(l.prototype, "value", {
	get: function() {
		var i = d$1(this);
		if (void 0 !== i) i.i = this.i;
		return this.v;
	},
	set: function(i) {
		if (i !== this.v) {
			if (s > 100) throw new Error("Cycle detected");
			(function(i) {
				if (0 !== v && 0 === s) {
					if (i.l !== u$1) {
						i.l = u$1;
						c = {
							S: i,
							v: i.v,
							i: i.i,
							o: c
						};
					}
				}
			})(this);
			this.v = i;
			this.i++;
			a$1++;
			v++;
			try {
				for (var r = this.t; void 0 !== r; r = r.x) r.t.N();
			} finally {
				t();
			}
		}
	}
});
function y$1(i, t) {
	return new l(i, t);
}
function w$1(i) {
	for (var t = i.s; void 0 !== t; t = t.n) if (t.S.i !== t.i || !t.S.h() || t.S.i !== t.i) return !0;
	return !1;
}
function b$1(i) {
	for (var t = i.s; void 0 !== t; t = t.n) {
		var r = t.S.n;
		if (void 0 !== r) t.r = r;
		t.S.n = t;
		t.i = -1;
		if (void 0 === t.n) {
			i.s = t;
			break;
		}
	}
}
function _$1(i) {
	var t = i.s, r = void 0;
	while (void 0 !== t) {
		var n = t.p;
		if (-1 === t.i) {
			t.S.U(t);
			if (void 0 !== n) n.n = t.n;
			if (void 0 !== t.n) t.n.p = n;
		} else r = t;
		t.S.n = t.r;
		if (void 0 !== t.r) t.r = void 0;
		t = n;
	}
	i.s = r;
}
function j(i, t) {
	l.call(this, void 0, t);
	this.x = i;
	this.s = void 0;
	this.g = a$1 - 1;
	this.f = 4;
}
j.prototype = new l();
j.prototype.h = function() {
	this.f &= -3;
	if (1 & this.f) return !1;
	if (32 == (36 & this.f)) return !0;
	this.f &= -5;
	if (this.g === a$1) return !0;
	this.g = a$1;
	this.f |= 1;
	if (this.i > 0 && !w$1(this)) {
		this.f &= -2;
		return !0;
	}
	var i = o$1;
	try {
		b$1(this);
		o$1 = this;
		var t = this.x();
		if (16 & this.f || this.v !== t || 0 === this.i) {
			this.v = t;
			this.f &= -17;
			this.i++;
		}
	} catch (i) {
		this.v = i;
		this.f |= 16;
		this.i++;
	}
	o$1 = i;
	_$1(this);
	this.f &= -2;
	return !0;
};
j.prototype.S = function(i) {
	if (void 0 === this.t) {
		this.f |= 36;
		for (var t = this.s; void 0 !== t; t = t.n) t.S.S(t);
	}
	l.prototype.S.call(this, i);
};
j.prototype.U = function(i) {
	if (void 0 !== this.t) {
		l.prototype.U.call(this, i);
		if (void 0 === this.t) {
			this.f &= -33;
			for (var t = this.s; void 0 !== t; t = t.n) t.S.U(t);
		}
	}
};
j.prototype.N = function() {
	if (!(2 & this.f)) {
		this.f |= 6;
		for (var i = this.t; void 0 !== i; i = i.x) i.t.N();
	}
};
Object.defineProperty(j.prototype, "value", { get: function() {
	if (1 & this.f) throw new Error("Cycle detected");
	var i = d$1(this);
	this.h();
	if (void 0 !== i) i.i = this.i;
	if (16 & this.f) throw this.v;
	return this.v;
} });
function O(i, t) {
	return new j(i, t);
}
function p$1(i) {
	var r = i.j;
	i.j = void 0;
	if ("function" == typeof r) {
		v++;
		var n = o$1;
		o$1 = void 0;
		try {
			r();
		} catch (t) {
			i.f &= -2;
			i.f |= 8;
			g$1(i);
			throw t;
		} finally {
			o$1 = n;
			t();
		}
	}
}
function g$1(i) {
	for (var t = i.s; void 0 !== t; t = t.n) t.S.U(t);
	i.x = void 0;
	i.s = void 0;
	p$1(i);
}
function S(i) {
	if (o$1 !== this) throw new Error("Out-of-order effect");
	_$1(this);
	o$1 = i;
	this.f &= -2;
	try {
		if (8 & this.f) g$1(this);
	} finally {
		t();
	}
}
function m$1(i, t) {
	this.x = i;
	this.j = void 0;
	this.s = void 0;
	this.u = void 0;
	this.f = 32;
	this.name = null == t ? void 0 : t.name;
	if (n) n.push(this);
}
m$1.prototype.c = function() {
	var i = this.S();
	try {
		if (8 & this.f) return;
		if (void 0 === this.x) return;
		var t = this.x();
		if ("function" == typeof t) this.j = t;
	} finally {
		i();
	}
};
m$1.prototype.S = function() {
	if (1 & this.f) throw new Error("Cycle detected");
	this.f |= 1;
	this.f &= -9;
	p$1(this);
	b$1(this);
	v++;
	var i = o$1;
	o$1 = this;
	return S.bind(this, i);
};
m$1.prototype.N = function() {
	if (!(2 & this.f)) {
		this.f |= 2;
		this.u = h$1;
		h$1 = this;
	}
};
m$1.prototype.d = function() {
	this.f |= 8;
	if (!(1 & this.f)) g$1(this);
};
m$1.prototype.dispose = function() {
	this.d();
};
function x$1(i, t) {
	var r = new m$1(i, t);
	try {
		r.c();
	} catch (i) {
		r.d();
		throw i;
	}
	var n = r.d.bind(r);
	n[Symbol.dispose] = n;
	return n;
}
// node_modules/@preact/signals/dist/signals.module.js
var h;
var d;
var p;
var m = "undefined" != typeof window && !!window.__PREACT_SIGNALS_DEVTOOLS__;
var _ = [];
var g = [];
x$1(function() {
	h = this.N;
})();
function b(i, n) {
	n$1[i] = n.bind(null, n$1[i] || function() {});
}
function y(i) {
	if (p) {
		var n = p;
		p = void 0;
		n();
	}
	p = i && i.S();
}
function w(i) {
	var n = this, r = i.data, t = useSignal(r);
	t.name = "ReactiveDom";
	t.value = r;
	var e = w$2(function() {
		var i = n, r = n.__v;
		while (r = r.__) if (r.__c) {
			r.__c.__$f |= 4;
			break;
		}
		var o = O(function() {
			var i = t.value.value;
			return 0 === i ? 0 : !0 === i ? "" : i || "";
		}), e = O(function() {
			return !Array.isArray(o.value) && !r$2(o.value);
		}), u = x$1(function() {
			this.N = M;
			if (e.value) {
				var n = o.value;
				if (i.__v && i.__v.__e && 3 === i.__v.__e.nodeType) i.__v.__e.data = n;
			}
		}), c = n.__$u.d;
		n.__$u.d = function() {
			u();
			c.call(this);
		};
		return [e, o];
	}, []), u = e[0], c = e[1];
	return u.value ? c.peek() : c.value;
}
w.displayName = "ReactiveTextNode";
Object.defineProperties(l.prototype, {
	constructor: {
		configurable: !0,
		value: k$2($, null).constructor
	},
	type: {
		configurable: !0,
		value: w
	},
	props: {
		configurable: !0,
		get: function() {
			var i = this;
			return { data: { get value() {
				return i.value;
			} } };
		}
	},
	__b: {
		configurable: !0,
		value: 1
	}
});
b("__b", function(i, n) {
	y();
	d = void 0;
	if ("string" == typeof n.type) {
		var r, t = n.props;
		for (var f in t) if ("children" !== f) {
			var o = t[f];
			if (o instanceof l) {
				if (!r) n.__np = r = {};
				r[f] = o;
				t[f] = o.peek();
			}
		}
	}
	i(n);
});
b("__r", function(i, r) {
	i(r);
	if (r.type !== $) {
		y();
		var t, f = r.__c;
		if (f) {
			f.__$f &= -2;
			if (void 0 === (t = f.__$u)) f.__$u = t = function(i, n) {
				var r;
				x$1(function() {
					r = this;
				}, { name: n });
				r.c = i;
				return r;
			}(function(i) {
				return function() {
					var n;
					if (m) null == (n = this.y) || n.call(this);
					i.__$f |= 1;
					i.setState({});
				};
			}(f), "function" == typeof r.type ? r.type.displayName || r.type.name : "");
		}
		d = f;
		y(t);
	}
});
b("__e", function(i, n, r, t) {
	y();
	d = void 0;
	i(n, r, t);
});
b("diffed", function(i, n) {
	y();
	d = void 0;
	var r;
	if ("string" == typeof n.type && (r = n.__e)) {
		var t = n.__np, f = n.props, o = r.U;
		if (o) for (var e in o) {
			var u = o[e];
			if (!(void 0 === u || t && e in t)) {
				u.d();
				o[e] = void 0;
			}
		}
		if (t) {
			if (!o) {
				o = {};
				r.U = o;
			}
			for (var a in t) {
				var c = o[a], v = t[a];
				if (void 0 === c) {
					c = k(r, a, v, f);
					o[a] = c;
				} else c.o(v, f);
			}
		}
	}
	i(n);
});
function k(i, n, r, t) {
	var f = n in i && void 0 === i.ownerSVGElement, o = y$1(r);
	return {
		o: function(i, n) {
			o.value = i;
			t = n;
		},
		d: x$1(function() {
			this.N = M;
			var r = o.value.value;
			if (t[n] !== r) {
				t[n] = r;
				if (f) i[n] = r;
				else if (null != r && (!1 !== r || "-" === n[4])) i.setAttribute(n, r);
				else i.removeAttribute(n);
			}
		})
	};
}
b("unmount", function(i, n) {
	if ("string" == typeof n.type) {
		var r = n.__e;
		if (r) {
			var t = r.U;
			if (t) {
				r.U = void 0;
				for (var f in t) {
					var o = t[f];
					if (o) o.d();
				}
			}
		}
		var e = n.__np;
		if (e) {
			var u = n.props;
			for (var a in e) u[a] = e[a];
		}
		n.__np = void 0;
	} else {
		var c = n.__c;
		if (c) {
			c.__$f |= 8;
			var v = c.__$u;
			if (v) {
				c.__$u = void 0;
				v.d();
			}
		}
	}
	i(n);
});
b("__h", function(i, n, r, t) {
	if (t < 3) n.__$f |= 2;
	i(n, r, t);
});
x$2.prototype.shouldComponentUpdate = function(i, n) {
	if (this.__R) return !0;
	var r = this.__$u, t = r && void 0 !== r.s;
	for (var f in n) return !0;
	if (this.__f || "boolean" == typeof this.u && !0 === this.u) {
		var o = 2 & this.__$f;
		if (!(t || o || 4 & this.__$f)) return !0;
		if (1 & this.__$f) return !0;
	} else {
		if (!(t || 4 & this.__$f)) return !0;
		if (3 & this.__$f) return !0;
	}
	for (var e in i) if ("__source" !== e && i[e] !== this.props[e]) return !0;
	for (var u in this.props) if (!(u in i)) return !0;
	return !1;
};
function useSignal(i, n) {
	return w$2(function() {
		return y$1(i, n);
	}, []);
}
var q = "undefined" == typeof requestAnimationFrame ? setTimeout : function(i) {
	var n = function() {
		clearTimeout(r);
		cancelAnimationFrame(t);
		i();
	}, r = setTimeout(n, 35), t = requestAnimationFrame(n);
};
var A = function(i) {
	queueMicrotask(function() {
		queueMicrotask(i);
	});
};
function T() {
	r(function() {
		var i;
		while (i = _.shift()) h.call(i);
	});
}
function x() {
	if (1 === _.push(this)) (n$1.requestAnimationFrame || q)(T);
}
function F() {
	r(function() {
		var i;
		while (i = g.shift()) h.call(i);
	});
}
function M() {
	if (1 === g.push(this)) (n$1.requestAnimationFrame || A)(F);
}
function useSignalEffect(i, n) {
	var r = T$1(i);
	r.current = i;
	var t = d;
	A$1(function() {
		return x$1(function() {
			this.N = x;
			if (!(t && 8 & t.__$f)) return r.current();
		}, n);
	}, []);
}
// node_modules/idb/build/index.js
var instanceOfAny = (object, constructors) => constructors.some((c) => object instanceof c);
var idbProxyableTypes;
var cursorAdvanceMethods;
function getIdbProxyableTypes() {
	return idbProxyableTypes || (idbProxyableTypes = [
		IDBIndex,
		IDBObjectStore,
		IDBCursor,
		IDBDatabase,
		IDBTransaction
	]);
}
function getCursorAdvanceMethods() {
	return cursorAdvanceMethods || (cursorAdvanceMethods = [
		"advance",
		"continue",
		"continuePrimaryKey"
	].map((method) => IDBCursor.prototype[method]));
}
var transactionDoneMap = /* @__PURE__ */ new WeakMap();
var transformCache = /* @__PURE__ */ new WeakMap();
var reverseTransformCache = /* @__PURE__ */ new WeakMap();
function promisifyRequest(request) {
	const promise = new Promise((resolve, reject) => {
		const unlisten = () => {
			request.removeEventListener("success", success);
			request.removeEventListener("error", error);
		};
		const success = () => {
			resolve(wrap(request.result));
			unlisten();
		};
		const error = () => {
			reject(request.error);
			unlisten();
		};
		request.addEventListener("success", success);
		request.addEventListener("error", error);
	});
	reverseTransformCache.set(promise, request);
	return promise;
}
function cacheDonePromiseForTransaction(tx) {
	if (transactionDoneMap.has(tx)) return;
	const done = new Promise((resolve, reject) => {
		const unlisten = () => {
			tx.removeEventListener("complete", complete);
			tx.removeEventListener("error", error);
			tx.removeEventListener("abort", error);
		};
		const complete = () => {
			resolve();
			unlisten();
		};
		const error = () => {
			reject(tx.error || new DOMException("AbortError", "AbortError"));
			unlisten();
		};
		tx.addEventListener("complete", complete);
		tx.addEventListener("error", error);
		tx.addEventListener("abort", error);
	});
	transactionDoneMap.set(tx, done);
}
var idbProxyTraps = {
	get(target, prop, receiver) {
		if (target instanceof IDBTransaction) {
			if (prop === "done") return transactionDoneMap.get(target);
			if (prop === "store") return receiver.objectStoreNames[1] ? void 0 : receiver.objectStore(receiver.objectStoreNames[0]);
		}
		return wrap(target[prop]);
	},
	set(target, prop, value) {
		target[prop] = value;
		return true;
	},
	has(target, prop) {
		if (target instanceof IDBTransaction && (prop === "done" || prop === "store")) return true;
		return prop in target;
	}
};
function replaceTraps(callback) {
	idbProxyTraps = callback(idbProxyTraps);
}
function wrapFunction(func) {
	if (getCursorAdvanceMethods().includes(func)) return function(...args) {
		func.apply(unwrap(this), args);
		return wrap(this.request);
	};
	return function(...args) {
		return wrap(func.apply(unwrap(this), args));
	};
}
function transformCachableValue(value) {
	if (typeof value === "function") return wrapFunction(value);
	if (value instanceof IDBTransaction) cacheDonePromiseForTransaction(value);
	if (instanceOfAny(value, getIdbProxyableTypes())) return new Proxy(value, idbProxyTraps);
	return value;
}
function wrap(value) {
	if (value instanceof IDBRequest) return promisifyRequest(value);
	if (transformCache.has(value)) return transformCache.get(value);
	const newValue = transformCachableValue(value);
	if (!Object.is(newValue, value)) {
		transformCache.set(value, newValue);
		reverseTransformCache.set(newValue, value);
	}
	return newValue;
}
var unwrap = (value) => reverseTransformCache.get(value);
/**
* Open a database.
*
* @param name Name of the database.
* @param version Schema version.
* @param callbacks Additional callbacks.
*/
function openDB(name, version, { blocked, upgrade, blocking, terminated } = {}) {
	const request = indexedDB.open(name, version);
	const openPromise = wrap(request);
	if (upgrade) request.addEventListener("upgradeneeded", (event) => {
		upgrade(wrap(request.result), event.oldVersion, event.newVersion, wrap(request.transaction), event);
	});
	if (blocked) request.addEventListener("blocked", (event) => blocked(event.oldVersion, event.newVersion, event));
	openPromise.then((db) => {
		if (terminated) db.addEventListener("close", () => terminated());
		if (blocking) db.addEventListener("versionchange", (event) => blocking(event.oldVersion, event.newVersion, event));
	}).catch(() => {});
	return openPromise;
}
var readMethods = [
	"get",
	"getKey",
	"getAll",
	"getAllKeys",
	"count"
];
var writeMethods = [
	"put",
	"add",
	"delete",
	"clear"
];
var cachedMethods = {};
function getMethod(target, prop) {
	if (!(target instanceof IDBDatabase && !(prop in target) && typeof prop === "string")) return;
	if (cachedMethods[prop]) return cachedMethods[prop];
	const targetFuncName = prop.replace(/FromIndex$/, "");
	const useIndex = prop !== targetFuncName;
	const isWrite = writeMethods.includes(targetFuncName);
	if (!(targetFuncName in (useIndex ? IDBIndex : IDBObjectStore).prototype) || !(isWrite || readMethods.includes(targetFuncName))) return;
	const method = async function(storeName, ...args) {
		const tx = this.transaction(storeName, isWrite ? "readwrite" : "readonly");
		let target = tx.store;
		if (useIndex) target = target.index(args.shift());
		return (await Promise.all([target[targetFuncName](...args), isWrite && tx.done]))[0];
	};
	return cachedMethods[prop] = method;
}
replaceTraps((oldTraps) => ({
	...oldTraps,
	get: (target, prop, receiver) => getMethod(target, prop) || oldTraps.get(target, prop, receiver),
	has: (target, prop) => !!getMethod(target, prop) || oldTraps.has(target, prop)
}));
var advanceMethodProps = [
	"advance",
	"continue",
	"continuePrimaryKey"
];
var methodMap = {};
var advanceResults = /* @__PURE__ */ new WeakMap();
var ittrProxiedCursorToOriginalProxy = /* @__PURE__ */ new WeakMap();
var cursorIteratorTraps = { get(target, prop) {
	if (!advanceMethodProps.includes(prop)) return target[prop];
	let cachedFunc = methodMap[prop];
	if (!cachedFunc) cachedFunc = methodMap[prop] = function(...args) {
		advanceResults.set(this, ittrProxiedCursorToOriginalProxy.get(this)[prop](...args));
	};
	return cachedFunc;
} };
async function* iterate(...args) {
	let cursor = this;
	if (!(cursor instanceof IDBCursor)) cursor = await cursor.openCursor(...args);
	if (!cursor) return;
	cursor = cursor;
	const proxiedCursor = new Proxy(cursor, cursorIteratorTraps);
	ittrProxiedCursorToOriginalProxy.set(proxiedCursor, cursor);
	reverseTransformCache.set(proxiedCursor, unwrap(cursor));
	while (cursor) {
		yield proxiedCursor;
		cursor = await (advanceResults.get(proxiedCursor) || cursor.continue());
		advanceResults.delete(proxiedCursor);
	}
}
function isIteratorProp(target, prop) {
	return prop === Symbol.asyncIterator && instanceOfAny(target, [
		IDBIndex,
		IDBObjectStore,
		IDBCursor
	]) || prop === "iterate" && instanceOfAny(target, [IDBIndex, IDBObjectStore]);
}
replaceTraps((oldTraps) => ({
	...oldTraps,
	get(target, prop, receiver) {
		if (isIteratorProp(target, prop)) return iterate;
		return oldTraps.get(target, prop, receiver);
	},
	has(target, prop) {
		return isIteratorProp(target, prop) || oldTraps.has(target, prop);
	}
}));
// src/store/database.ts
/** What the device holds. It is asked before any network, and everything that was written stands here first. */
var VERSION = 1;
var opened;
/** A guest's things lie apart, so that trying the player never touches an athlete's. */
function useDatabase(name) {
	databaseName = name;
	opened = void 0;
}
var databaseName = "lumbar";
function database() {
	opened ??= openDB(databaseName, VERSION, {
		upgrade(fresh) {
			fresh.createObjectStore("kept");
			fresh.createObjectStore("outbox", {
				keyPath: "place",
				autoIncrement: true
			});
		},
		blocking(_from, _to, event) {
			event.target.close();
			opened = void 0;
		},
		terminated() {
			opened = void 0;
		}
	});
	return opened;
}
async function keep(name, value) {
	await (await database()).put("kept", value, name);
}
async function kept(name) {
	return await (await database()).get("kept", name);
}
async function forget(...names) {
	const shelf = (await database()).transaction("kept", "readwrite");
	await Promise.all([...names.map((name) => shelf.store.delete(name)), shelf.done]);
}
/** Signed out: nothing of this person stays on the device. */
async function forgetEverything() {
	const all = (await database()).transaction(["kept", "outbox"], "readwrite");
	await Promise.all([
		all.objectStore("kept").clear(),
		all.objectStore("outbox").clear(),
		all.done
	]);
}
// node_modules/openapi-fetch/dist/index.mjs
var PATH_PARAM_RE = /\{[^{}]+\}/g;
var supportsRequestInitExt = () => {
	return typeof process === "object" && Number.parseInt(process?.versions?.node?.substring(0, 2)) >= 18 && process.versions.undici;
};
function randomID() {
	return Math.random().toString(36).slice(2, 11);
}
function createClient(clientOptions) {
	let { baseUrl = "", Request: CustomRequest = globalThis.Request, fetch: baseFetch = globalThis.fetch, querySerializer: globalQuerySerializer, bodySerializer: globalBodySerializer, pathSerializer: globalPathSerializer, headers: baseHeaders, requestInitExt = void 0, ...baseOptions } = { ...clientOptions };
	requestInitExt = supportsRequestInitExt() ? requestInitExt : void 0;
	baseUrl = removeTrailingSlash(baseUrl);
	const globalMiddlewares = [];
	async function coreFetch(schemaPath, fetchOptions) {
		const { baseUrl: localBaseUrl, fetch = baseFetch, Request = CustomRequest, headers, params = {}, parseAs = "json", querySerializer: requestQuerySerializer, bodySerializer = globalBodySerializer ?? defaultBodySerializer, pathSerializer: requestPathSerializer, body, middleware: requestMiddlewares = [], ...init } = fetchOptions || {};
		let finalBaseUrl = baseUrl;
		if (localBaseUrl) finalBaseUrl = removeTrailingSlash(localBaseUrl) ?? baseUrl;
		let querySerializer = typeof globalQuerySerializer === "function" ? globalQuerySerializer : createQuerySerializer(globalQuerySerializer);
		if (requestQuerySerializer) querySerializer = typeof requestQuerySerializer === "function" ? requestQuerySerializer : createQuerySerializer({
			...typeof globalQuerySerializer === "object" ? globalQuerySerializer : {},
			...requestQuerySerializer
		});
		const pathSerializer = requestPathSerializer || globalPathSerializer || defaultPathSerializer;
		const serializedBody = body === void 0 ? void 0 : bodySerializer(body, mergeHeaders(baseHeaders, headers, params.header));
		const finalHeaders = mergeHeaders(serializedBody === void 0 || serializedBody instanceof FormData ? {} : { "Content-Type": "application/json" }, baseHeaders, headers, params.header);
		const finalMiddlewares = [...globalMiddlewares, ...requestMiddlewares];
		const requestInit = {
			redirect: "follow",
			...baseOptions,
			...init,
			body: serializedBody,
			headers: finalHeaders
		};
		let id;
		let options;
		let request = new Request(createFinalURL(schemaPath, {
			baseUrl: finalBaseUrl,
			params,
			querySerializer,
			pathSerializer
		}), requestInit);
		let response;
		for (const key in init) if (!(key in request)) request[key] = init[key];
		if (finalMiddlewares.length) {
			id = randomID();
			options = Object.freeze({
				baseUrl: finalBaseUrl,
				fetch,
				parseAs,
				querySerializer,
				bodySerializer,
				pathSerializer
			});
			for (const m of finalMiddlewares) if (m && typeof m === "object" && typeof m.onRequest === "function") {
				const result = await m.onRequest({
					request,
					schemaPath,
					params,
					options,
					id
				});
				if (result) {
					if (result instanceof Request) request = result;
					else if (result instanceof Response) {
						response = result;
						break;
					} else throw new Error("onRequest: must return new Request() or Response() when modifying the request");
				}
			}
		}
		if (!response) {
			try {
				response = await fetch(request, requestInitExt);
			} catch (error2) {
				let errorAfterMiddleware = error2;
				if (finalMiddlewares.length) for (let i = finalMiddlewares.length - 1; i >= 0; i--) {
					const m = finalMiddlewares[i];
					if (m && typeof m === "object" && typeof m.onError === "function") {
						const result = await m.onError({
							request,
							error: errorAfterMiddleware,
							schemaPath,
							params,
							options,
							id
						});
						if (result) {
							if (result instanceof Response) {
								errorAfterMiddleware = void 0;
								response = result;
								break;
							}
							if (result instanceof Error) {
								errorAfterMiddleware = result;
								continue;
							}
							throw new Error("onError: must return new Response() or instance of Error");
						}
					}
				}
				if (errorAfterMiddleware) throw errorAfterMiddleware;
			}
			if (finalMiddlewares.length) for (let i = finalMiddlewares.length - 1; i >= 0; i--) {
				const m = finalMiddlewares[i];
				if (m && typeof m === "object" && typeof m.onResponse === "function") {
					const result = await m.onResponse({
						request,
						response,
						schemaPath,
						params,
						options,
						id
					});
					if (result) {
						if (!(result instanceof Response)) throw new Error("onResponse: must return new Response() when modifying the response");
						response = result;
					}
				}
			}
		}
		const contentLength = response.headers.get("Content-Length");
		if (response.status === 204 || request.method === "HEAD" || contentLength === "0" && !response.headers.get("Transfer-Encoding")?.includes("chunked")) return response.ok ? {
			data: void 0,
			response
		} : {
			error: void 0,
			response
		};
		if (response.ok) {
			const getResponseData = async () => {
				if (parseAs === "stream") return response.body;
				if (parseAs === "json" && !contentLength) {
					const raw = await response.text();
					return raw ? JSON.parse(raw) : void 0;
				}
				return await response[parseAs]();
			};
			return {
				data: await getResponseData(),
				response
			};
		}
		let error = await response.text();
		try {
			error = JSON.parse(error);
		} catch {}
		return {
			error,
			response
		};
	}
	return {
		request(method, url, init) {
			return coreFetch(url, {
				...init,
				method: method.toUpperCase()
			});
		},
		/** Call a GET endpoint */
		GET(url, init) {
			return coreFetch(url, {
				...init,
				method: "GET"
			});
		},
		/** Call a PUT endpoint */
		PUT(url, init) {
			return coreFetch(url, {
				...init,
				method: "PUT"
			});
		},
		/** Call a POST endpoint */
		POST(url, init) {
			return coreFetch(url, {
				...init,
				method: "POST"
			});
		},
		/** Call a DELETE endpoint */
		DELETE(url, init) {
			return coreFetch(url, {
				...init,
				method: "DELETE"
			});
		},
		/** Call a OPTIONS endpoint */
		OPTIONS(url, init) {
			return coreFetch(url, {
				...init,
				method: "OPTIONS"
			});
		},
		/** Call a HEAD endpoint */
		HEAD(url, init) {
			return coreFetch(url, {
				...init,
				method: "HEAD"
			});
		},
		/** Call a PATCH endpoint */
		PATCH(url, init) {
			return coreFetch(url, {
				...init,
				method: "PATCH"
			});
		},
		/** Call a TRACE endpoint */
		TRACE(url, init) {
			return coreFetch(url, {
				...init,
				method: "TRACE"
			});
		},
		/** Register middleware */
		use(...middleware) {
			for (const m of middleware) {
				if (!m) continue;
				if (typeof m !== "object" || !("onRequest" in m || "onResponse" in m || "onError" in m)) throw new Error("Middleware must be an object with one of `onRequest()`, `onResponse() or `onError()`");
				globalMiddlewares.push(m);
			}
		},
		/** Unregister middleware */
		eject(...middleware) {
			for (const m of middleware) {
				const i = globalMiddlewares.indexOf(m);
				if (i !== -1) globalMiddlewares.splice(i, 1);
			}
		}
	};
}
function serializePrimitiveParam(name, value, options) {
	if (value === void 0 || value === null) return "";
	if (typeof value === "object") throw new Error("Deeply-nested arrays/objects aren’t supported. Provide your own `querySerializer()` to handle these.");
	return `${name}=${options?.allowReserved === true ? value : encodeURIComponent(value)}`;
}
function serializeObjectParam(name, value, options) {
	if (!value || typeof value !== "object") return "";
	const values = [];
	const joiner = {
		simple: ",",
		label: ".",
		matrix: ";"
	}[options.style] || "&";
	if (options.style !== "deepObject" && options.explode === false) {
		for (const k in value) values.push(k, options.allowReserved === true ? value[k] : encodeURIComponent(value[k]));
		const final2 = values.join(",");
		switch (options.style) {
			case "form": return `${name}=${final2}`;
			case "label": return `.${final2}`;
			case "matrix": return `;${name}=${final2}`;
			default: return final2;
		}
	}
	for (const k in value) {
		const finalName = options.style === "deepObject" ? `${name}[${k}]` : k;
		values.push(serializePrimitiveParam(finalName, value[k], options));
	}
	const final = values.join(joiner);
	return options.style === "label" || options.style === "matrix" ? `${joiner}${final}` : final;
}
function serializeArrayParam(name, value, options) {
	if (!Array.isArray(value)) return "";
	if (options.explode === false) {
		const joiner2 = {
			form: ",",
			spaceDelimited: "%20",
			pipeDelimited: "|"
		}[options.style] || ",";
		const final = (options.allowReserved === true ? value : value.map((v) => encodeURIComponent(v))).join(joiner2);
		switch (options.style) {
			case "simple": return final;
			case "label": return `.${final}`;
			case "matrix": return `;${name}=${final}`;
			default: return `${name}=${final}`;
		}
	}
	const joiner = {
		simple: ",",
		label: ".",
		matrix: ";"
	}[options.style] || "&";
	const values = [];
	for (const v of value) if (options.style === "simple" || options.style === "label") values.push(options.allowReserved === true ? v : encodeURIComponent(v));
	else values.push(serializePrimitiveParam(name, v, options));
	return options.style === "label" || options.style === "matrix" ? `${joiner}${values.join(joiner)}` : values.join(joiner);
}
function createQuerySerializer(options) {
	return function querySerializer(queryParams) {
		const search = [];
		if (queryParams && typeof queryParams === "object") for (const name in queryParams) {
			const value = queryParams[name];
			if (value === void 0 || value === null) continue;
			if (Array.isArray(value)) {
				if (value.length === 0) continue;
				search.push(serializeArrayParam(name, value, {
					style: "form",
					explode: true,
					...options?.array,
					allowReserved: options?.allowReserved || false
				}));
				continue;
			}
			if (typeof value === "object") {
				search.push(serializeObjectParam(name, value, {
					style: "deepObject",
					explode: true,
					...options?.object,
					allowReserved: options?.allowReserved || false
				}));
				continue;
			}
			search.push(serializePrimitiveParam(name, value, options));
		}
		return search.join("&");
	};
}
function defaultPathSerializer(pathname, pathParams) {
	let nextURL = pathname;
	for (const match of pathname.match(PATH_PARAM_RE) ?? []) {
		let name = match.substring(1, match.length - 1);
		let explode = false;
		let style = "simple";
		if (name.endsWith("*")) {
			explode = true;
			name = name.substring(0, name.length - 1);
		}
		if (name.startsWith(".")) {
			style = "label";
			name = name.substring(1);
		} else if (name.startsWith(";")) {
			style = "matrix";
			name = name.substring(1);
		}
		if (!pathParams || pathParams[name] === void 0 || pathParams[name] === null) continue;
		const value = pathParams[name];
		if (Array.isArray(value)) {
			nextURL = nextURL.replace(match, serializeArrayParam(name, value, {
				style,
				explode
			}));
			continue;
		}
		if (typeof value === "object") {
			nextURL = nextURL.replace(match, serializeObjectParam(name, value, {
				style,
				explode
			}));
			continue;
		}
		if (style === "matrix") {
			nextURL = nextURL.replace(match, `;${serializePrimitiveParam(name, value)}`);
			continue;
		}
		nextURL = nextURL.replace(match, style === "label" ? `.${encodeURIComponent(value)}` : encodeURIComponent(value));
	}
	return nextURL;
}
function defaultBodySerializer(body, headers) {
	if (body instanceof FormData) return body;
	if (headers) {
		if ((headers.get instanceof Function ? headers.get("Content-Type") ?? headers.get("content-type") : headers["Content-Type"] ?? headers["content-type"]) === "application/x-www-form-urlencoded") return new URLSearchParams(body).toString();
	}
	return JSON.stringify(body);
}
function createFinalURL(pathname, options) {
	let finalURL = `${options.baseUrl}${pathname}`;
	if (options.params?.path) finalURL = options.pathSerializer(finalURL, options.params.path);
	let search = options.querySerializer(options.params.query ?? {});
	if (search.startsWith("?")) search = search.substring(1);
	if (search) finalURL += `?${search}`;
	return finalURL;
}
function mergeHeaders(...allHeaders) {
	const finalHeaders = new Headers();
	for (const h of allHeaders) {
		if (!h || typeof h !== "object") continue;
		const iterator = h instanceof Headers ? h.entries() : Object.entries(h);
		for (const [k, v] of iterator) if (v === null) finalHeaders.delete(k);
		else if (Array.isArray(v)) for (const v2 of v) finalHeaders.append(k, v2);
		else if (v !== void 0) finalHeaders.set(k, v);
	}
	return finalHeaders;
}
function removeTrailingSlash(url) {
	if (url.endsWith("/")) return url.substring(0, url.length - 1);
	return url;
}
// src/api/client.ts
/** The one way to the server: same origin, the session's cookie, Django's CSRF token, the language of the app. */
/** The last part of a refusal's type, which is for programs; its `detail` is for people. */
function codeOf(problem) {
	return problem.type.split(":").at(-1) ?? "";
}
var CSRF_COOKIE = /^(?:__Host-csrf|csrftoken)$/;
/** In a page from `document.cookie`; in the service worker from the cookie store, where there is one. */
async function csrfToken() {
	if (typeof document !== "undefined") return document.cookie.split("; ").map((pair) => pair.split("=")).find(([name]) => CSRF_COOKIE.test(name))?.[1] ?? "";
	return (await globalThis.cookieStore?.getAll())?.find(({ name }) => CSRF_COOKIE.test(name))?.value ?? "";
}
/** The page came from the cache and the cookie has run out: the real page brings a new one. */
async function newCsrfToken() {
	await fetch("/app/", {
		credentials: "same-origin",
		cache: "no-store"
	});
	return csrfToken();
}
var acceptLanguage = "";
/** Poses and advice come in the language the app is shown in, whatever the browser prefers. */
function askIn(language) {
	acceptLanguage = language;
}
async function headersFor(method) {
	const headers = acceptLanguage ? { "Accept-Language": acceptLanguage } : {};
	if (method !== "GET") headers["X-CSRFToken"] = await csrfToken() || await newCsrfToken();
	return headers;
}
var asOurselves = { async onRequest({ request }) {
	for (const [name, value] of Object.entries(await headersFor(request.method))) request.headers.set(name, value);
	return request;
} };
var api = createClient({ credentials: "same-origin" });
api.use(asOurselves);
// src/outbox/deliver.ts
/** One trip to the server. Used by the page and by the service worker alike. */
var UNREADABLE = /* @__PURE__ */ new Set([400, 413]);
/** One answer for each item, or null when none came: no network, no session, a server that is down. */
async function deliver(items) {
	const [first] = items;
	return first && isAway(first) ? sayAway(first) : sync(items);
}
/** Days away are no part of the practice, and have a door of their own: they go alone. */
function isAway(item) {
	return item.kind === "away";
}
async function sayAway({ id, body }) {
	const answer = await post("/api/v1/me/away/", {
		id,
		...body
	});
	return answer && [{
		status: answer.status,
		body: await answer.json().catch(() => ({}))
	}];
}
async function sync(items) {
	const answer = await post("/api/v1/sync/", items);
	if (answer === null) return null;
	if (answer.ok) return await answer.json();
	if (!UNREADABLE.has(answer.status)) return null;
	if (items.length === 1) return [{
		status: answer.status,
		body: await answer.json().catch(() => ({}))
	}];
	const middle = items.length >> 1;
	const first = await sync(items.slice(0, middle));
	const rest = first && await sync(items.slice(middle));
	return first && rest && [...first, ...rest];
}
async function post(door, body) {
	try {
		return await fetch(door, {
			method: "POST",
			credentials: "same-origin",
			headers: {
				"Content-Type": "application/json",
				...await headersFor("POST")
			},
			body: JSON.stringify(body)
		});
	} catch {
		return null;
	}
}
// src/outbox/fate.ts
var TOO_EARLY = /* @__PURE__ */ new Set([
	401,
	408,
	425,
	429
]);
/** A led session that the coach's phone has not sent yet. */
var NOT_HERE_YET = 404;
function fateOf(status, kind = "") {
	if (status >= 200 && status < 300) return "taken";
	if (status >= 500 || TOO_EARLY.has(status)) return "later";
	return status === NOT_HERE_YET && kind === "led_rating" ? "later" : "refused";
}
// src/outbox/outbox.ts
/** Everything an athlete writes: to the device first, then out in order. One refused item stops none of the others, and none is dropped in silence. */
var BATCH = 50;
var RETRY_SECONDS = [
	5,
	15,
	60,
	300
];
/** What has not gone out yet, oldest first; refused ones stay until the athlete has read why. */
var waiting = y$1([]);
var hearers = /* @__PURE__ */ new Set();
/** Called with the server's answer to an item: who was told, what is paused. */
function onAnswer(hear) {
	hearers.add(hear);
	return () => hearers.delete(hear);
}
/** Written down at once, whatever the network does. Resolves when it is on the device. */
async function queue(item) {
	const person = (await kept("me"))?.id ?? "";
	await (await database()).add("outbox", {
		item,
		person,
		written_at: (/* @__PURE__ */ new Date()).toISOString()
	});
	await look$1();
	flush();
	wakeLater();
}
async function look$1() {
	waiting.value = await (await database()).getAll("outbox");
}
/** The athlete has read why it was refused. */
async function dismiss(line) {
	if (line.place !== void 0) await (await database()).delete("outbox", line.place);
	await look$1();
}
var tries = 0;
var timer$1;
/** Sends what waits. One at a time for all tabs and the service worker together, so that the order holds. */
async function flush() {
	clearTimeout(timer$1);
	if (!navigator.onLine) return;
	const isDone = await navigator.locks.request("outbox", sendAll);
	await look$1();
	tries = isDone ? 0 : tries + 1;
	if (!isDone) timer$1 = setTimeout(() => void flush(), 1e3 * (RETRY_SECONDS[Math.min(tries, RETRY_SECONDS.length) - 1] ?? 5));
}
/** Whether nothing is left that could go out now. */
async function sendAll() {
	const person = (await kept("me"))?.id ?? "";
	let after = 0;
	for (;;) {
		const lines = oneLetter((await (await database()).getAll("outbox")).filter((line) => isNext(line, person, after)));
		if (lines.length === 0) return true;
		const answers = await deliver(lines.map((line) => line.item));
		if (answers === null) return false;
		for (const [index, line] of lines.entries()) await settle(line, answers[index]);
		after = lines.at(-1)?.place ?? after;
	}
}
function isNext(line, person, after) {
	return !line.refused && line.person === person && (line.place ?? 0) > after;
}
/** As many as go out together, in order. */
function oneLetter(lines) {
	const alone = lines.findIndex(({ item }) => isAway(item));
	if (alone === 0) return lines.slice(0, 1);
	return lines.slice(0, alone < 0 ? BATCH : Math.min(alone, BATCH));
}
async function settle(line, answer) {
	const fate = answer ? fateOf(answer.status, line.item.kind) : "later";
	if (fate === "later" || !answer) return;
	const shelf = await database();
	if (fate === "refused") await shelf.put("outbox", {
		...line,
		refused: answer.body
	});
	else if (line.place !== void 0) await shelf.delete("outbox", line.place);
	if (fate === "taken") for (const hear of hearers) await hear(line.item, answer.body);
}
/** Where the browser has Background Sync, it sends even when the app is closed. */
async function wakeLater() {
	if (!("serviceWorker" in navigator)) return;
	await (await navigator.serviceWorker.ready).sync?.register("outbox").catch(() => void 0);
}
// src/where.ts
var place = location.pathname.startsWith("/try") ? "try" : "app";
var isGuest = place === "try";
var home = `/${place}/`;
// src/update.ts
/** A new version is fetched in the background and taken up between sessions, never in the middle of one. */
/** A newer version waits. */
var isUpdateReady = y$1(false);
/** It is being taken up. The browser waits with that until nothing is being fetched: who fetches in the background stops. */
var isTaken = false;
var ready = null;
var known = null;
async function registerWorker() {
	if (!("serviceWorker" in navigator)) return;
	const registration = await navigator.serviceWorker.register("/app/worker.js", { scope: home }).catch(() => null);
	if (!registration) return;
	known = registration;
	found(registration);
	registration.addEventListener("updatefound", () => {
		registration.installing?.addEventListener("statechange", () => found(registration));
	});
}
/** An installed app is seldom opened anew: it asks whenever it comes back into view. */
function lookForUpdate() {
	known?.update().catch(() => void 0);
}
function found(registration) {
	ready = navigator.serviceWorker.controller ? registration.waiting : null;
	isUpdateReady.value = ready !== null;
}
/** Called by screens where nothing is running. */
function takeUpdate() {
	if (!ready) return;
	navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
	isTaken = true;
	ready.postMessage("take over");
}
// node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var f = Symbol.for("pv");
var o = 0;
Array.isArray;
function a(t, e, n, u, a, i) {
	e || (e = {});
	var c, l, p = e;
	if ("ref" in p && "function" != typeof t) for (l in p = {}, e) "ref" == l ? c = e[l] : p[l] = e[l];
	var s = {
		type: t,
		props: p,
		key: n,
		ref: c,
		__k: null,
		__: null,
		__b: 0,
		__e: null,
		__c: null,
		constructor: f,
		__v: --o,
		__i: -1,
		__u: 0
	};
	return (a || i) && (s.__source = a, s.__self = i), n$1.vnode && n$1.vnode(s), s;
}
// src/figures/Figure.tsx
/** In the address of a drawing that moves. Where it was never fetched, the worker brings the still one. */
var MOVING = "moving=1";
function Figure({ pose: slug, step, side = "none", variant = null, size = 320, isMoving = false }) {
	const shown = drawn(slug, step, side, variant);
	return /* @__PURE__ */ a("img", {
		class: "figure",
		src: shown ? isMoving ? moving(shown.address) : shown.address : void 0,
		alt: shown?.alt ?? "",
		width: size,
		height: size,
		decoding: "async",
		draggable: false
	});
}
/** Drawn for the side the instruction names. A pose without sides has one drawing. */
function drawn(slug, step, side, variant) {
	const known = pose(slug);
	const way = known?.variants.find((each) => each.slug === variant);
	const isWanted = (each) => step === void 0 ? each.is_hold : each.number === step;
	const usual = ofSide(known?.steps.find(isWanted)?.sides, side);
	const words = way ? ofSide(way.steps.find(isWanted)?.sides, side) : usual;
	const own = way?.steps.find(isWanted)?.is_hold && words?.figure === usual?.figure ? ofSide(way?.figures, side) : null;
	if (way && own) return {
		address: own,
		alt: way.instruction
	};
	return words?.figure ? {
		address: words.figure,
		alt: words.alt
	} : null;
}
function ofSide(sides, side) {
	return sides?.[side] ?? sides?.["right"] ?? sides?.["none"];
}
function moving(address) {
	return address + (address.includes("?") ? "&" : "?") + MOVING;
}
/** The quiet position after a pose was left; it has no side. */
function restingFigure(name) {
	return `/api/v1/poses/rest/figures/${name}.svg`;
}
// src/figures/fetching.ts
var SHELF = "figures";
async function fetchFigures(poses) {
	if (!("caches" in globalThis)) return;
	const shelf = await caches.open(SHELF);
	for (const address of [restingFigure("knees-bent"), ...addressesOf(poses)]) {
		if (!navigator.onLine || isTaken) return;
		if (!await shelf.match(address)) await shelf.add(address).catch(() => void 0);
	}
}
function addressesOf(poses) {
	const drawn = poses.flatMap((pose) => [...pose.steps, ...pose.variants.flatMap((variant) => variant.steps)]).flatMap((step) => Object.values(step.sides).map((side) => side.figure));
	const ways = poses.flatMap((pose) => pose.variants.flatMap((variant) => Object.values(variant.figures)));
	return new Set([...drawn, ...ways].filter((figure) => figure !== null));
}
// src/words/de/frame.ts
var frame$1 = {
	"frame.today": "Heute",
	"frame.progress": "Verlauf",
	"frame.me": "Ich",
	"frame.main": "Hauptseiten",
	"frame.skip": "Zum Inhalt springen",
	"frame.waiting_one": "1 wartet aufs Senden",
	"frame.waiting": "{count} warten aufs Senden",
	"frame.refused": "{count} konnten nicht gesendet werden",
	"frame.offline": "Kein Netz. Alles bleibt auf diesem Telefon, bis es wieder eins gibt.",
	"frame.back": "Zurück",
	"frame.close": "Schließen",
	"frame.again": "Noch einmal",
	"frame.again_look": "Noch einmal ansehen",
	"frame.loading": "Einen Moment"
};
// src/words/de/practice.ts
var practice$1 = {
	"today.title": "Heute",
	"today.poses": "{count} Übungen",
	"today.minutes": "etwa {minutes} min",
	"today.until": "bis {time}",
	"today.start": "Start",
	"today.once_more": "Noch einmal machen",
	"today.done": "Heute gemacht",
	"today.week": "{done} von {owed} diese Woche",
	"today.week_extra": "{done} diese Woche, {owed} waren gefragt",
	"today.week_free": "Diese Woche ist nichts gefragt",
	"today.how_long": "Wie lange möchtest du?",
	"today.as_asked": "Wie geplant",
	"today.nothing_title": "Es ist nichts gefragt",
	"today.nothing": "Wenn dir jemand ein Programm gibt, steht es hier.",
	"today.all_held_back": "Heute ruht alles. Frag {who}, wie es weitergeht.",
	"today.your_coach": "deine Trainerin oder deinen Trainer",
	"today.held_back": "Ruht gerade",
	"today.whole_routine": "Das ganze Programm",
	"today.because_alert": "wegen deiner Meldung",
	"today.because_coach": "auf Wunsch von {who}",
	"today.because_caution": "bis eine medizinische Fachperson zustimmt",
	"today.until_day": "bis {day}",
	"today.lifted_by_coach": "Wer dich trainiert, kann es wieder öffnen.",
	"today.lifted_by_health_contact": "Deine Gesundheitsperson kann es wieder öffnen.",
	"today.lifted_by_go_ahead": "Frag eine medizinische Fachperson und sag es uns dann unter Ich.",
	"today.unfinished": "Du bist noch nicht durch",
	"today.unfinished_other_day": "Begonnen am {day}",
	"today.go_on": "Weiter",
	"today.thats_all": "Das war alles",
	"today.report_open": "Deine Meldung ist noch offen",
	"today.report_open_go_on": "Fertig machen",
	"today.report_sent": "Was du gemeldet hast",
	"today.question_morning": "Wie geht es deinem Rücken heute Morgen?",
	"today.question_follow_up": "Ist es noch da?",
	"today.answer": "Antworten",
	"today.go_ahead_title": "Vor dem ersten Mal",
	"today.go_ahead": "Trifft etwas von einer kurzen Liste auf dich zu?",
	"today.see_list": "Liste ansehen",
	"today.help": "Wann du ärztliche Hilfe brauchst",
	"today.loading": "Dein Tag wird geholt",
	"today.never_loaded": "Einmal brauchen wir das Netz, um dein Programm zu holen.",
	"today.update": "Eine neue Version ist da",
	"today.update_take": "Nehmen",
	"today.guest_title": "Probier es",
	"today.guest": "Zehn ruhige Minuten für den unteren Rücken. Ohne Konto; nichts wird behalten.",
	"today.led": "Dein Team übt gemeinsam",
	"day.done": "gemacht",
	"day.partly": "teilweise gemacht",
	"day.rest": "Pause",
	"day.paused": "ruht",
	"day.open": "offen",
	"day.upcoming": "kommt noch",
	"before.title": "Bereit?",
	"before.clear": "Nichts taub, kein Kribbeln, kein Fieber: los",
	"before.up": "Da ist etwas",
	"before.back": "Rückenschmerz jetzt, wenn du magst",
	"before.none": "keiner",
	"before.worst": "der schlimmste, den du dir denken kannst",
	"before.what": "Was ist es?",
	"before.numb": "Taub oder kribbelig",
	"before.hurts": "Etwas tut weh oder ist seltsam",
	"before.ill": "Krank oder Fieber",
	"before.rest_title": "Ruh dich heute aus",
	"before.rest": "Kein Üben, solange du krank bist. Wir lassen dich drei Tage in Ruhe, oder bis du sagst, dass du wieder da bist.",
	"before.rest_guest": "Kein Üben, solange du krank bist.",
	"before.nothing_left": "Heute bleibt nichts zu tun",
	"player.title": "Üben",
	"player.ready": "Mach dich bereit",
	"player.change": "Seite wechseln",
	"player.rest": "Pause",
	"player.paused": "Angehalten",
	"player.side_right": "rechte Seite",
	"player.side_left": "linke Seite",
	"player.of": "{number} von {count}",
	"player.next": "Danach",
	"player.tap": "Tippe irgendwohin, um herauszukommen",
	"player.end_hold": "Dieses Halten beenden",
	"player.flag": "Taub oder kribbelig – stopp",
	"player.asked": "Du bist herausgekommen. Was war es?",
	"player.go_on": "Nichts – weiter",
	"player.enough": "Genug davon",
	"player.else": "Etwas anderes",
	"player.pause": "Anhalten",
	"player.resume": "Weiter",
	"player.back": "Zurück",
	"player.forward": "Vor",
	"player.shorter": "10 Sekunden kürzer",
	"player.longer": "10 Sekunden länger",
	"player.voice": "Stimme",
	"player.chime": "Klang",
	"player.vibration": "Vibration",
	"player.leave": "Verlassen",
	"player.leave_title": "Das Üben verlassen?",
	"player.leave_later": "Später heute weiter",
	"player.leave_end": "Das war alles für heute",
	"player.seconds": "noch {seconds} Sekunden",
	"player.other_ways": "Eine andere Art",
	"player.as_it_is": "So lassen",
	"player.usual_way": "Die übliche Art",
	"player.skip": "Diese Übung auslassen",
	"player.say_other_side": "Seite wechseln. {side}.",
	"player.say_pose": "{pose}. {side}.",
	"player.say_rest": "Pause. Danach: {pose}.",
	"player.say_half": "Die Hälfte.",
	"player.say_end": "Das war es.",
	"player.say_out": "Komm jetzt heraus.",
	"stop.title": "Komm jetzt aus der Übung heraus",
	"stop.what": "Was war es?",
	"stop.numb": "Taub",
	"stop.tingling": "Kribbelig",
	"stop.both": "Beides",
	"stop.pain": "Es tat weh",
	"stop.weakness": "Schwach: es gab nach",
	"stop.shaky": "Zittrig: müde Muskeln",
	"stop.dizzy": "Schwindlig oder flau",
	"stop.breathless": "Außer Atem",
	"stop.cramp": "Ein Krampf",
	"stop.other": "Etwas anderes",
	"stop.stretch": "Nur ein Dehnungsgefühl",
	"stop.flags_title": "Erst ein paar Fragen",
	"stop.flags_go": "Was soll ich tun?",
	"stop.signs_again": "Ich habe etwas von der Liste bemerkt",
	"stop.quiet_title": "Zwei ruhige Minuten",
	"stop.quiet": "Lieg so und atme. Wir fragen wieder, wenn der Ring voll ist.",
	"stop.gone_now": "Es ist weg",
	"stop.gone_title": "Ist es weg?",
	"stop.gone_yes": "Ja, weg",
	"stop.gone_quick": "Ja, in zwei Minuten",
	"stop.gone_slow": "Ja, aber es hat länger gedauert",
	"stop.gone_partly": "Weniger, aber noch da",
	"stop.gone_no": "Nein",
	"stop.gone_unsure": "Ich weiß nicht",
	"stop.where_title": "Wo war es?",
	"stop.strong": "Wie stark war es im schlimmsten Moment?",
	"stop.travelled": "Es ist gewandert, nach außen oder auf die andere Seite",
	"stop.done": "Fertig",
	"stop.skip": "Möchte ich nicht sagen",
	"stop.back_title": "Dein Rücken: Wie sehr tut er jetzt weh?",
	"stop.call": "{number} anrufen",
	"stop.call_local": "Ruf die Notrufnummer an deinem Ort an",
	"stop.signs": "Hol dir jetzt Hilfe, wenn",
	"stop.not_sent": "Liegt auf diesem Telefon. Es geht hinaus, sobald es ein Netz gibt.",
	"stop.sent": "Gesendet",
	"stop.guest": "Du probierst Lumbar ohne Konto: Nichts wird behalten, und es ist niemand benachrichtigt.",
	"stop.not_kept": "Du möchtest nicht, dass wir Gesundheitsantworten behalten: Dies bleibt auf diesem Telefon, und es ist niemand benachrichtigt.",
	"stop.paused_pose": "Ruht vorerst: {pose}, beide Seiten.",
	"stop.paused_routine": "Ruht vorerst: das ganze Programm.",
	"stop.today_title": "Was du heute tun kannst",
	"stop.today_next": "Weiter mit {pose}",
	"stop.today_again": "Noch einmal, kürzer: {seconds} s",
	"stop.today_way": "Eine andere Art",
	"stop.today_way_short": "{name}, {seconds} s",
	"stop.today_rest": "Das war alles für heute",
	"stop.today_nothing": "Ruh dich heute aus. Mehr ist nicht gefragt.",
	"stop.to_today": "Zurück zu heute",
	"stop.correct": "Das war ein Versehen: berichtigen",
	"stop.more": "Was du gesagt hast, bleibt stehen. Zehn Minuten lang kannst du noch einmal antworten.",
	"stop.unreviewed": "Übersetzung nicht geprüft",
	"stop.wait": "Lies das zuerst",
	"stop.understood": "Ich habe es gelesen",
	"help.title": "Wann du ärztliche Hilfe brauchst",
	"help.list": "Hol dir sofort Hilfe, wenn du etwas davon bemerkst. Warte auf niemanden aus dem Team.",
	"help.never_loaded": "Die Liste konnte noch nicht geholt werden. Im Notfall ruf die Notrufnummer an deinem Ort an.",
	"waiting.title": "Wartet aufs Senden",
	"waiting.nothing": "Alles ist gesendet.",
	"waiting.explained": "Es bleibt auf diesem Telefon, bis es ein Netz gibt. Nichts geht verloren.",
	"waiting.of_somebody_else": "von jemand anderem auf diesem Telefon",
	"waiting.refused": "Konnte nicht gesendet werden",
	"waiting.read": "Ich habe es gelesen",
	"waiting.now": "Jetzt senden",
	"waiting.away": "Freie Tage",
	"waiting.check_in": "Üben oder Antwort",
	"waiting.symptom_report": "Meldung",
	"waiting.follow_up": "Der Rest einer Meldung",
	"waiting.led_session": "Gemeinsames Üben",
	"waiting.led_rating": "Bewertung eines gemeinsamen Übens"
};
// src/words/de/after.ts
var after$1 = {
	"after.title": "Wie war es?",
	"after.comfort": "Wie angenehm?",
	"after.low": "gar nicht",
	"after.high": "sehr",
	"after.nothing": "Nichts tat weh",
	"after.something": "Etwas tat weh oder war seltsam",
	"after.where": "Was tat weh?",
	"after.worst": "Das Schlimmste in jeder Haltung. Lass aus, was du nicht sagen kannst.",
	"after.no_pain": "kein Schmerz",
	"after.worst_pain": "der stärkste, den du dir denken kannst",
	"after.note": "Eine Zeile dazu, wenn du magst",
	"after.not_live": "Niemand liest das in Echtzeit.",
	"after.numb": "Es war taub oder kribbelte",
	"after.thanks": "Geschafft. Atme durch.",
	"after.guest": "Das war die ganze Routine. Nichts davon wurde behalten.",
	"after.on_phone": "Auf diesem Telefon gespeichert. Mit dem nächsten Netz geht es hinaus.",
	"after.sent": "Gespeichert.",
	"after.week": "{done} von {owed} diese Woche",
	"after.later": "Wenn du eine Minute hast",
	"after.offer_reminders": "Eine Erinnerung, die zu deinem Tag passt",
	"after.offer_key": "Ein zweiter Zugang neben diesem Telefon",
	"after.offer_about": "Deine Nummer, und wen wir anrufen",
	"after.back": "Zurück zu heute",
	"morning.title": "Guten Morgen",
	"morning.back": "Rückenschmerz jetzt",
	"morning.numb": "Etwas taub oder kribbelig?",
	"morning.still_there": "Ist es noch da?",
	"morning.from": "Was du bei „{pose}“ gemeldet hast.",
	"morning.yes": "Ja",
	"morning.no": "Nein",
	"morning.unsure": "Nicht sicher",
	"morning.skip": "Auslassen"
};
// src/words/de/body.ts
var body$1 = {
	"body.front": "Vorn",
	"body.back": "Hinten",
	"body.your_left": "dein Links",
	"body.your_right": "dein Rechts",
	"body.none_yet": "Tipp jede Stelle an. Hier steht sie in Worten.",
	"body.take_back": "Zurücknehmen: {place}",
	"body.list": "Aus einer Liste wählen",
	"body.group.head": "Kopf und Hals",
	"body.group.arms": "Schultern und Arme",
	"body.group.trunk": "Brust, Bauch und Rücken",
	"body.group.hips": "Hüften",
	"body.group.legs": "Beine und Füße",
	"body.unsure": "Ich kann nicht sagen, wo",
	"body.face": "Gesicht",
	"body.neck": "Hals oder Nacken",
	"body.abdomen": "Bauch",
	"body.saddle": "zwischen den Beinen: Genitalien, After, wo ein Sattel anliegt",
	"body.lower_back": "Mitte deines unteren Rückens",
	"body.lower_back.left": "unterer Rücken, deine linke Seite",
	"body.lower_back.right": "unterer Rücken, deine rechte Seite",
	"body.upper_back": "oberer Rücken",
	"body.upper_back.left": "oberer Rücken, deine linke Seite",
	"body.upper_back.right": "oberer Rücken, deine rechte Seite",
	"body.chest_ribs": "Brust oder Rippen",
	"body.chest_ribs.left": "Brust oder Rippen, deine linke Seite",
	"body.chest_ribs.right": "Brust oder Rippen, deine rechte Seite",
	"body.flank_side": "Taille",
	"body.flank_side.left": "deine linke Taille",
	"body.flank_side.right": "deine rechte Taille",
	"body.shoulder": "Schulter",
	"body.shoulder.left": "deine linke Schulter",
	"body.shoulder.right": "deine rechte Schulter",
	"body.upper_arm": "Oberarm",
	"body.upper_arm.left": "dein linker Oberarm",
	"body.upper_arm.right": "dein rechter Oberarm",
	"body.elbow": "Ellbogen",
	"body.elbow.left": "dein linker Ellbogen",
	"body.elbow.right": "dein rechter Ellbogen",
	"body.forearm": "Unterarm",
	"body.forearm.left": "dein linker Unterarm",
	"body.forearm.right": "dein rechter Unterarm",
	"body.hand": "Hand",
	"body.hand.left": "deine linke Hand",
	"body.hand.right": "deine rechte Hand",
	"body.groin": "Leiste",
	"body.groin.left": "deine linke Leiste",
	"body.groin.right": "deine rechte Leiste",
	"body.buttock": "Gesäß",
	"body.buttock.left": "deine linke Gesäßhälfte",
	"body.buttock.right": "deine rechte Gesäßhälfte",
	"body.hip_outer": "äußere Hüfte",
	"body.hip_outer.left": "Außenseite deiner linken Hüfte",
	"body.hip_outer.right": "Außenseite deiner rechten Hüfte",
	"body.thigh_front": "Vorderseite des Oberschenkels",
	"body.thigh_front.left": "Vorderseite deines linken Oberschenkels",
	"body.thigh_front.right": "Vorderseite deines rechten Oberschenkels",
	"body.thigh_back": "Rückseite des Oberschenkels",
	"body.thigh_back.left": "Rückseite deines linken Oberschenkels",
	"body.thigh_back.right": "Rückseite deines rechten Oberschenkels",
	"body.thigh_inner": "Innenseite des Oberschenkels",
	"body.thigh_inner.left": "Innenseite deines linken Oberschenkels",
	"body.thigh_inner.right": "Innenseite deines rechten Oberschenkels",
	"body.thigh_outer": "Außenseite des Oberschenkels",
	"body.thigh_outer.left": "Außenseite deines linken Oberschenkels",
	"body.thigh_outer.right": "Außenseite deines rechten Oberschenkels",
	"body.knee": "Knie",
	"body.knee.left": "dein linkes Knie",
	"body.knee.right": "dein rechtes Knie",
	"body.lower_leg": "Unterschenkel",
	"body.lower_leg.left": "dein linker Unterschenkel",
	"body.lower_leg.right": "dein rechter Unterschenkel",
	"body.foot_ankle": "Fuß oder Knöchel",
	"body.foot_ankle.left": "dein linker Fuß oder Knöchel",
	"body.foot_ankle.right": "dein rechter Fuß oder Knöchel"
};
// src/words/de/joining.ts
var joining$1 = {
	"signin.title": "Zehn ruhige Minuten für den unteren Rücken",
	"signin.what": "Dein Coach hat eine kurze Routine gewählt. Du machst sie nach Gehör und sagst, wie es war.",
	"signin.join": "Ich habe einen Code oder Link",
	"signin.account": "Ich habe ein Konto",
	"signin.try": "Ohne Konto ausprobieren",
	"confirm.title": "Hast du ein neues Telefon?",
	"confirm.what": "Dein Name wurde vielleicht einem neuen Telefon gegeben. Wenn du das warst, sag es hier: Dann steht dort wieder, was du früher geantwortet hast.",
	"confirm.yes": "Ja, das war ich",
	"confirm.done": "Danke. Deine früheren Antworten stehen jetzt auf dem neuen Telefon.",
	"join.go_on": "Weiter",
	"code.title": "Komm in dein Team",
	"code.how": "Tipp die acht Buchstaben von deinem Coach ein oder füge den Link ein.",
	"code.label": "Code oder Link",
	"code.account": "Ich habe ein Konto",
	"names.title": "Wer bist du?",
	"names.team": "{team}, trainiert von {coaches}",
	"names.not_there": "Mein Name fehlt",
	"names.own": "Dein Name",
	"names.join": "Mitmachen",
	"birth.title": "Wann bist du geboren?",
	"birth.why": "Monat und Jahr genügen. Unter 18 fragen wir zuerst deine Eltern.",
	"birth.label": "Monat und Jahr",
	"birth.example": "05 / 2004",
	"birth.unclear": "Schreib Monat und Jahr, etwa 05 / 2004.",
	"young.title": "Mach mit deinem Team mit",
	"young.led": "Für ein Konto bist du hier zu jung. Wenn dein Coach eine Einheit leitet, bist du trotzdem dabei. Wir haben nichts über dich behalten.",
	"young.try": "Die Routine ausprobieren",
	"guardian.title": "Erst sagen die Eltern Ja",
	"guardian.why": "Du bist unter 18. Bis ein Elternteil zustimmt, bleibt alles, was du antwortest, auf diesem Telefon, und niemand erfährt davon. Üben kannst du sofort.",
	"guardian.name": "Name",
	"guardian.email": "E-Mail-Adresse",
	"guardian.send": "Den Brief schicken",
	"guardian.sent": "Wir schicken {name} einen Brief.",
	"guardian.by_hand": "{name} braucht den Brief von deinem Coach.",
	"guardian.later": "Nicht jetzt",
	"choices.title": "Wer was sieht",
	"list.title": "Trifft etwas davon zu?",
	"list.how": "Tipp an, was auf dich zutrifft.",
	"list.none": "Nichts davon",
	"list.agreed": "Dort hieß es, ich darf diese Übungen machen"
};
// src/words/de/me.ts
var me$2 = {
	"me.saved": "Gespeichert.",
	"me.save": "Speichern",
	"me.loose": "Nur dieses Telefon kennt dich. Füge einen zweiten Zugang hinzu, damit mit ihm nichts verloren geht.",
	"me.waits": "{team} (dein Coach muss noch nicken)",
	"me.list": "Vorsicht und Vorgeschichte",
	"me.safety": "Wann du Hilfe holst: die Liste, immer offen",
	"messages.title": "Nachrichten",
	"messages.none": "Noch nichts. Was dein Coach schreibt und was wir dir sagen, steht dann hier.",
	"messages.unread": "noch nicht gelesen",
	"messages.count": "{count} neu",
	"reminders.title": "Erinnerungen",
	"reminders.what": "Höchstens eine Nachricht am Tag, und keine an einem Tag, an dem nichts ansteht.",
	"reminders.cue": "Knüpf sie an etwas, das du ohnehin tust",
	"reminders.cue_example": "Nach dem Laufen, wenn die Schuhe aus sind",
	"reminders.time": "Wann ist das ungefähr?",
	"reminders.days": "An welchen Tagen?",
	"reminders.own_days": "Nur an diesen Tagen.",
	"reminders.any_days": "Keine gewählt: an den Tagen, an denen die Woche knapp würde.",
	"reminders.quiet": "Ruhezeit",
	"reminders.quiet_what": "Dann kommt keine Erinnerung. Sie wartet, bis sie vorbei ist.",
	"reminders.from": "Von",
	"reminders.until": "Bis",
	"reach.title": "Wie wir dich erreichen",
	"reach.push": "Auf diesem Telefon",
	"reach.why": "Damit dich eine Erinnerung, eine Zeile deines Coaches und die Nachricht, dass deine Meldung gesehen wurde, auch bei geschlossener App erreichen.",
	"reach.later": "Vielleicht später",
	"reach.turn_on": "Klingeln lassen",
	"reach.turn_off": "Nicht mehr",
	"reach.is_on": "Dieses Telefon wird benachrichtigt.",
	"reach.test": "Ausprobieren",
	"reach.rung": "Unterwegs. Es sollte innerhalb einer Minute erscheinen.",
	"reach.nothing_rung": "Gerade klingelt kein Browser von dir. Schalte es einmal aus und wieder ein.",
	"reach.blocked": "Du hast diesem Browser Nein gesagt. In seinen Einstellungen für diese Seite lässt sich das ändern. Bis dahin schreiben wir dir eine E-Mail, wenn wir eine Adresse haben.",
	"reach.missing": "Dieser Browser kann nicht klingeln. E-Mail geht überall.",
	"reach.install_first": "Auf iPhone und iPad kommen Nachrichten, sobald Lumbar auf dem Home-Bildschirm liegt:",
	"reach.email": "Per E-Mail",
	"reach.no_email": "Wir haben keine Adresse von dir.",
	"reach.add_email": "Eine angeben",
	"reach.by_email": "An {email} schreiben",
	"install.title": "Auf deinem Home-Bildschirm",
	"install.what": "Öffnet sich wie jede App, im Vollbild, und läuft ohne Netz.",
	"install.done": "Da liegt sie schon.",
	"install.now": "Dort ablegen",
	"install.menu": "Im Menü deines Browsers steht „Installieren“ oder „Zum Startbildschirm“.",
	"install.ios_share": "Tipp unten in Safari auf Teilen.",
	"install.ios_add": "Wähl „Zum Home-Bildschirm“.",
	"phone.title": "Home-Bildschirm und Kalender",
	"calendar.title": "In deinem Kalender",
	"calendar.what": "Was ansteht, als Kalender, der sich selbst aktuell hält. Wer die Adresse hat, kann ihn lesen. Er nennt keinen Körperteil.",
	"calendar.address": "Die Adresse, nur dieses eine Mal",
	"calendar.subscribe": "Abonnieren",
	"calendar.make": "Adresse erzeugen",
	"calendar.end": "Beenden",
	"calendar.over": "Keine Adresse öffnet ihn mehr.",
	"sharing.title": "Wer was sieht",
	"sharing.since": "Seit {when}. {names}",
	"sharing.by_guardian": "Von deinen Eltern gesagt, {when}. {names}",
	"sharing.phone_only": "Was du meldest, wird nur auf diesem Telefon beurteilt. Niemand erfährt davon.",
	"packet.title": "Für eine medizinische Fachperson",
	"packet.what": "Was du gemeldet und wie du geübt hast, auf ein paar Seiten. Du sagst, für wen, und kannst es beenden.",
	"packet.open": "Link erstellen",
	"looked.title": "Wer hineingesehen hat",
	"looked.nobody": "Bisher hat niemand deine Antworten geöffnet.",
	"looked.erased": "Jemand, der nicht mehr da ist",
	"looked.case": "einen Fall",
	"looked.cases": "die Liste der Fälle",
	"looked.session": "eine Einheit",
	"looked.report": "eine Meldung",
	"looked.plan": "wer zurückgehalten wird, vor dem Zuweisen",
	"looked.reissued": "dein Platz ging an ein neues Telefon",
	"looked.answers": "deine Antworten, mit einer Begründung",
	"looked.merged": "ein zweites Konto von dir kam zu diesem",
	"looked.other": "etwas von dir",
	"usual.title": "Für mich gewohnt",
	"usual.what": "Etwas, das du schon lange hast, immer gleich, an einer Stelle. Nenn es einmal. In einer Meldung kannst du dann „nicht schlimmer als sonst“ sagen. Leiste, Sattelbereich und beide Beine zugleich zählen immer.",
	"usual.add": "Etwas nennen",
	"usual.which": "Was ist es?",
	"usual.known": "Eine Fachperson weiß davon",
	"usual.save": "Das ist für mich gewohnt",
	"usual.drop": "Zurücknehmen",
	"usual.numbness": "Taubheit",
	"usual.tingling": "Kribbeln",
	"usual.pain": "Schmerz",
	"usual.weakness": "Schwäche",
	"usual.other": "etwas anderes",
	"away.title": "Weg, Pause oder krank",
	"away.what": "An diesen Tagen wird nichts von dir erwartet, und keiner davon zählt.",
	"away.kind": "Warum",
	"away.away": "Weg",
	"away.rest": "Pause",
	"away.ill": "Krank",
	"away.from": "Von",
	"away.until": "Bis, falls du es weißt",
	"away.save": "Diese Tage speichern",
	"away.back": "Wieder da",
	"away.span": "{from} bis {until}",
	"away.open": "ab {from}, bis du es sagst",
	"about.title": "Du und dein Land",
	"about.phone": "Deine Telefonnummer",
	"about.emergency": "Wen wir für dich anrufen lassen",
	"about.emergency_what": "Dein Coach sieht das nur bei einer dringenden Nachricht.",
	"about.name": "Name",
	"about.their_phone": "Telefonnummer",
	"about.country": "Land: danach richtet sich die Notrufnummer, die du siehst",
	"about.as_the_club": "Wie mein Verein",
	"about.language": "Sprache",
	"about.zone": "Zeitzone",
	"key.title": "Ein zweiter Zugang",
	"key.loose": "Du bist mit dem Code deines Teams gekommen, und dieses Telefon ist dein einziger Schlüssel. Ein Passkey oder eine E-Mail-Adresse öffnet die Tür wieder, wenn es verloren oder neu ist.",
	"key.bound": "Du kannst dich auch auf einem anderen Telefon anmelden.",
	"key.passkey": "Passkey hinzufügen",
	"key.email": "E-Mail-Adresse",
	"leaving.title": "Deine Daten, und gehen",
	"leaving.copy": "Eine Kopie von allem",
	"leaving.copy_what": "Alles, was über dich gespeichert ist, als eine Datei und als Tabellen.",
	"leaving.take": "Kopie mitnehmen",
	"leaving.team": "{team} verlassen",
	"leaving.team_what": "Die Coaches dort sehen dann nichts mehr von dir. Was zu deiner Sicherheit offen ist, bleibt bei dir.",
	"leaving.leave": "Verlassen",
	"leaving.out": "Hier abmelden",
	"leaving.out_what": "Was dieses Telefon sich gemerkt hat, wird gelöscht. Was gesendet ist, bleibt bei Lumbar.",
	"leaving.unsent": "{count} deiner Antworten sind noch nicht gesendet und gingen verloren.",
	"leaving.out_anyway": "Abmelden und verlieren",
	"leaving.devices": "Andere Telefone",
	"leaving.devices_what": "Wo du angemeldet bist, und wie du dich überall abmeldest.",
	"leaving.devices_show": "Zeigen",
	"leaving.erase": "Mein Konto löschen",
	"leaving.erase_what": "Alles über dich wird endgültig gelöscht. Vierzehn Tage lang kannst du es dir überlegen: melde dich an, und es bleibt.",
	"leaving.erase_yes": "Alles löschen",
	"leaving.stay": "Nein, bleiben"
};
// src/words/de/progress.ts
var progress$1 = {
	"told.nobody": "Noch weiß niemand davon.",
	"told.seen": "{who} hat es gesehen.",
	"told.hours": "Hineingesehen wird meist: {hours}.",
	"told.not_live": "Niemand sieht in Echtzeit zu.",
	"progress.same": "Dein Coach sieht dieselben Zahlen, wenn du sie teilst. „n“ sagt, auf wie vielen Antworten eine Zahl ruht.",
	"progress.done": "Gemacht",
	"progress.week": "Letzte 7 Tage",
	"progress.weeks": "Letzte 28 Tage",
	"progress.of_due": "von {n} fälligen",
	"progress.n": "n = {n}",
	"progress.felt": "Wie es war",
	"progress.comfort": "Wohl gefühlt: {value} von 5",
	"progress.no_comfort": "Wie wohl du dich fühltest: noch keine Antworten.",
	"progress.no_morning": "Rückenschmerz vorher und am nächsten Morgen: noch keine Antworten.",
	"progress.morning_more": "Rückenschmerz am nächsten Morgen: {points} höher als vorher.",
	"progress.morning_less": "Rückenschmerz am nächsten Morgen: {points} niedriger als vorher.",
	"progress.morning_same": "Rückenschmerz am nächsten Morgen: gleich wie vorher.",
	"progress.by_pose": "Unbehagen nach Haltung",
	"progress.by_pose_what": "Von 100 Haltezeiten: wie viele mit 3 oder mehr schmerzten oder taub wurden.",
	"progress.by_pose_none": "Ab zehn Haltezeiten einer Haltung steht hier, wie viele mit 3 oder mehr schmerzten oder taub wurden.",
	"progress.left": "links",
	"progress.right": "rechts",
	"progress.holds": "{n} Haltezeiten",
	"progress.hold_trend": "Wie lange du gehalten hast",
	"progress.hold_trend_what": "Woche für Woche. Länger ist nicht besser.",
	"progress.seconds": "{seconds} s",
	"cases.title": "Was du gemeldet hast",
	"cases.none": "Nichts gemeldet.",
	"cases.no_pose": "Zu keiner Haltung",
	"cases.since": "Seit {when}.",
	"cases.watch": "Wird im Blick behalten.",
	"cases.alert": "Diese Haltung pausiert.",
	"cases.urgent": "Die Routine pausiert, bis eine Fachperson zugestimmt hat.",
	"cases.closed": "Abgeschlossen.",
	"cases.settles": "Nach zwei ruhigen Einheiten mit dieser Haltung erledigt es sich von selbst.",
	"cases.handed_over": "Eine Nachricht ist übergeben. Noch hat niemand geantwortet.",
	"cases.contacted": "Jemand hat sich bei dir gemeldet: {when}.",
	"cases.attest": "Eine Fachperson hat zugestimmt",
	"cases.attest_what": "Sag, an welchem Tag eine Fachperson zugestimmt hat, dass du wieder einsteigst. Es gilt als deine eigene Aussage. Entscheiden wird ein Mensch.",
	"cases.attest_on": "An welchem Tag?",
	"cases.attest_say": "Das sage ich aus",
	"cases.attested": "Du hast ausgesagt, dass eine Fachperson zugestimmt hat: {day}.",
	"comments.title": "Von deinem Coach",
	"comments.by": "{who}, zu deiner Einheit vom {day}.",
	"comments.fresh": "Neu"
};
// src/words/de/screens.ts
var screens$1 = {
	...after$1,
	...body$1,
	...joining$1,
	...me$2,
	...progress$1,
	"frame.no_network": "Gerade ist kein Netz da. Versuch es gleich noch einmal.",
	"soon.title": "Lumbar"
};
// src/words/de.ts
/** A key that is missing here is an error of the compiler. */
var de = {
	...frame$1,
	...practice$1,
	...screens$1
};
// src/words/en/frame.ts
/** Around every screen. */
var frame = {
	"frame.today": "Today",
	"frame.progress": "Progress",
	"frame.me": "Me",
	"frame.main": "Main screens",
	"frame.skip": "Skip to the content",
	"frame.waiting_one": "1 waiting to send",
	"frame.waiting": "{count} waiting to send",
	"frame.refused": "{count} could not be sent",
	"frame.offline": "No network. Everything stays on this phone until there is one.",
	"frame.back": "Back",
	"frame.close": "Close",
	"frame.again": "Try again",
	"frame.again_look": "Look again",
	"frame.loading": "One moment"
};
// src/words/en/practice.ts
/** Today, before, player and stop. What is advised comes from the server; nothing here may name what it is, or say that all is well. */
var practice = {
	"today.title": "Today",
	"today.poses": "{count} poses",
	"today.minutes": "about {minutes} min",
	"today.until": "by {time}",
	"today.start": "Start",
	"today.once_more": "Do it once more",
	"today.done": "Done today",
	"today.week": "{done} of {owed} this week",
	"today.week_extra": "{done} this week, {owed} asked",
	"today.week_free": "Nothing is asked this week",
	"today.how_long": "How long do you want?",
	"today.as_asked": "As asked",
	"today.nothing_title": "Nothing is asked of you",
	"today.nothing": "When your coach gives you a routine, it is here.",
	"today.all_held_back": "Everything is on hold today. Ask {who} what comes next.",
	"today.your_coach": "your coach",
	"today.held_back": "On hold",
	"today.whole_routine": "The whole routine",
	"today.because_alert": "because of what you reported",
	"today.because_coach": "on the word of {who}",
	"today.because_caution": "until a health professional agrees",
	"today.until_day": "until {day}",
	"today.lifted_by_coach": "Your coach can take it back.",
	"today.lifted_by_health_contact": "Your health contact can take it back.",
	"today.lifted_by_go_ahead": "Ask a health professional, then tell us under Me.",
	"today.unfinished": "You are not through yet",
	"today.unfinished_other_day": "Begun on {day}",
	"today.go_on": "Go on",
	"today.thats_all": "That is all",
	"today.report_open": "Your report is not finished",
	"today.report_open_go_on": "Finish it",
	"today.report_sent": "What you reported",
	"today.question_morning": "How is your back this morning?",
	"today.question_follow_up": "Is it still there?",
	"today.answer": "Answer",
	"today.go_ahead_title": "Before the first time",
	"today.go_ahead": "Is anything on a short list true for you?",
	"today.see_list": "See the list",
	"today.help": "When to get medical help",
	"today.loading": "Fetching your day",
	"today.never_loaded": "We need the network once, to fetch your routine.",
	"today.update": "A new version is ready",
	"today.update_take": "Take it",
	"today.guest_title": "Try it",
	"today.guest": "Ten quiet minutes for your lower back. No account; nothing is kept.",
	"today.led": "Your coach leads a session",
	"day.done": "done",
	"day.partly": "partly done",
	"day.rest": "rest",
	"day.paused": "on hold",
	"day.open": "open",
	"day.upcoming": "to come",
	"before.title": "Ready?",
	"before.clear": "No numbness, tingling or fever: start",
	"before.up": "Something's up",
	"before.back": "Back pain now, if you like to say",
	"before.none": "none",
	"before.worst": "worst you can imagine",
	"before.what": "What is it?",
	"before.numb": "Numb or tingling",
	"before.hurts": "Something hurts or feels odd",
	"before.ill": "Ill, or a temperature",
	"before.rest_title": "Rest today",
	"before.rest": "No session while you are ill. We leave you alone for three days, or until you say that you are back.",
	"before.rest_guest": "No session while you are ill.",
	"before.nothing_left": "Nothing is left to do today",
	"player.title": "Session",
	"player.ready": "Get ready",
	"player.change": "Change sides",
	"player.rest": "Rest",
	"player.paused": "Paused",
	"player.side_right": "right side",
	"player.side_left": "left side",
	"player.of": "{number} of {count}",
	"player.next": "Next",
	"player.tap": "Tap anywhere to come out",
	"player.end_hold": "End this hold",
	"player.flag": "Numb or tingling – stop",
	"player.asked": "You came out. What was it?",
	"player.go_on": "Nothing – go on",
	"player.enough": "Enough of this one",
	"player.else": "Something else",
	"player.pause": "Pause",
	"player.resume": "Go on",
	"player.back": "Back",
	"player.forward": "Forward",
	"player.shorter": "10 seconds shorter",
	"player.longer": "10 seconds longer",
	"player.voice": "Voice",
	"player.chime": "Chime",
	"player.vibration": "Vibration",
	"player.leave": "Leave",
	"player.leave_title": "Leave the session?",
	"player.leave_later": "Go on later today",
	"player.leave_end": "That is all for today",
	"player.seconds": "{seconds} seconds left",
	"player.other_ways": "Another way to do it",
	"player.as_it_is": "As it is",
	"player.usual_way": "The usual way",
	"player.skip": "Leave this pose out",
	"player.say_other_side": "Change sides. {side}.",
	"player.say_pose": "{pose}. {side}.",
	"player.say_rest": "Rest. Next: {pose}.",
	"player.say_half": "Half way.",
	"player.say_end": "That was it.",
	"player.say_out": "Come out now.",
	"stop.title": "Come out of the pose now",
	"stop.what": "What was it?",
	"stop.numb": "Numb",
	"stop.tingling": "Tingling",
	"stop.both": "Both",
	"stop.pain": "It hurt",
	"stop.weakness": "Weak: it gave way",
	"stop.shaky": "Shaky: tired muscles",
	"stop.dizzy": "Dizzy or faint",
	"stop.breathless": "Short of breath",
	"stop.cramp": "A cramp",
	"stop.other": "Something else",
	"stop.stretch": "Just a stretch feeling",
	"stop.flags_title": "A few questions first",
	"stop.flags_go": "Show me what to do",
	"stop.signs_again": "I noticed something on the list",
	"stop.quiet_title": "Two quiet minutes",
	"stop.quiet": "Lie like this and breathe. We ask again when the ring is full.",
	"stop.gone_now": "It has gone",
	"stop.gone_title": "Has it gone?",
	"stop.gone_yes": "Yes, gone",
	"stop.gone_quick": "Yes, within two minutes",
	"stop.gone_slow": "Yes, but it took longer",
	"stop.gone_partly": "Less, and still there",
	"stop.gone_no": "No",
	"stop.gone_unsure": "I am not sure",
	"stop.where_title": "Where was it?",
	"stop.strong": "How strong at its worst?",
	"stop.travelled": "It travelled further out or to the other side",
	"stop.done": "Done",
	"stop.skip": "I would rather not say",
	"stop.back_title": "Your back: how much does it hurt now?",
	"stop.call": "Call {number}",
	"stop.call_local": "Call your local emergency number",
	"stop.signs": "Get help now if",
	"stop.not_sent": "Kept on this phone. It goes out when there is a network.",
	"stop.sent": "Sent",
	"stop.guest": "You are trying Lumbar without an account: nothing is kept, and nobody has been told.",
	"stop.not_kept": "You asked us not to keep health answers: this stays on this phone, and nobody has been told.",
	"stop.paused_pose": "On hold for now: {pose}, both sides.",
	"stop.paused_routine": "On hold for now: the whole routine.",
	"stop.today_title": "What you can do today",
	"stop.today_next": "Go on with {pose}",
	"stop.today_again": "Once more, shorter: {seconds} s",
	"stop.today_way": "Another way",
	"stop.today_way_short": "{name}, {seconds} s",
	"stop.today_rest": "That is all for today",
	"stop.today_nothing": "Rest today. Nothing else is asked of you.",
	"stop.to_today": "Back to today",
	"stop.correct": "That was a mis-tap: correct it",
	"stop.more": "What was said here stays. You can answer again for ten minutes.",
	"stop.unreviewed": "Translation not reviewed",
	"stop.wait": "Read this first",
	"stop.understood": "I have read it",
	"help.title": "When to get medical help",
	"help.list": "Get help now if you notice any of these. Do not wait for your coach.",
	"help.never_loaded": "The list could not be fetched yet. In an emergency call your local emergency number.",
	"waiting.title": "Waiting to send",
	"waiting.nothing": "Everything has been sent.",
	"waiting.explained": "It stays on this phone until there is a network. Nothing is lost.",
	"waiting.of_somebody_else": "written by somebody else on this phone",
	"waiting.refused": "Could not be sent",
	"waiting.read": "I have read it",
	"waiting.now": "Send now",
	"waiting.away": "Days away",
	"waiting.check_in": "Session or answer",
	"waiting.symptom_report": "Report",
	"waiting.follow_up": "The rest of a report",
	"waiting.led_session": "Led session",
	"waiting.led_rating": "Rating of a led session"
};
// src/words/en/after.ts
var after = {
	"after.title": "How was it?",
	"after.comfort": "How comfortable?",
	"after.low": "not at all",
	"after.high": "very",
	"after.nothing": "Nothing hurt",
	"after.something": "Something hurt or felt odd",
	"after.where": "What hurt?",
	"after.worst": "The worst it was in each pose. Leave out what you cannot say.",
	"after.no_pain": "no pain",
	"after.worst_pain": "worst you can imagine",
	"after.note": "A line about it, if you like",
	"after.not_live": "Nobody reads this in real time.",
	"after.numb": "It was numb or tingling",
	"after.thanks": "Done. Take a breath.",
	"after.guest": "That was the whole routine. Nothing of it was kept.",
	"after.on_phone": "Saved on this phone. It goes out with the next network.",
	"after.sent": "Saved.",
	"after.week": "{done} of {owed} this week",
	"after.later": "When you have a minute",
	"after.offer_reminders": "A reminder tied to your day",
	"after.offer_key": "A second way in, besides this phone",
	"after.offer_about": "Your phone, and somebody to call",
	"after.back": "Back to today",
	"morning.title": "Good morning",
	"morning.back": "Back pain now",
	"morning.numb": "Anything numb or tingling?",
	"morning.still_there": "Is it still there?",
	"morning.from": "What you reported from “{pose}”.",
	"morning.yes": "Yes",
	"morning.no": "No",
	"morning.unsure": "Not sure",
	"morning.skip": "Skip"
};
// src/words/en/body.ts
/** The body. `body.knee` without a side; with one, always "your". */
var body = {
	"body.front": "Front",
	"body.back": "Back",
	"body.your_left": "your left",
	"body.your_right": "your right",
	"body.none_yet": "Tap every place. It shows here in words.",
	"body.take_back": "Take back: {place}",
	"body.list": "Choose from a list",
	"body.group.head": "Head and neck",
	"body.group.arms": "Shoulders and arms",
	"body.group.trunk": "Chest, belly and back",
	"body.group.hips": "Hips",
	"body.group.legs": "Legs and feet",
	"body.unsure": "I cannot say where",
	"body.face": "face",
	"body.neck": "neck",
	"body.abdomen": "belly",
	"body.saddle": "between the legs: genitals, back passage, where a saddle touches",
	"body.lower_back": "middle of your lower back",
	"body.lower_back.left": "lower back, your left side",
	"body.lower_back.right": "lower back, your right side",
	"body.upper_back": "upper back",
	"body.upper_back.left": "upper back, your left side",
	"body.upper_back.right": "upper back, your right side",
	"body.chest_ribs": "chest or ribs",
	"body.chest_ribs.left": "chest or ribs, your left side",
	"body.chest_ribs.right": "chest or ribs, your right side",
	"body.flank_side": "waist",
	"body.flank_side.left": "your left waist",
	"body.flank_side.right": "your right waist",
	"body.shoulder": "shoulder",
	"body.shoulder.left": "your left shoulder",
	"body.shoulder.right": "your right shoulder",
	"body.upper_arm": "upper arm",
	"body.upper_arm.left": "your left upper arm",
	"body.upper_arm.right": "your right upper arm",
	"body.elbow": "elbow",
	"body.elbow.left": "your left elbow",
	"body.elbow.right": "your right elbow",
	"body.forearm": "forearm",
	"body.forearm.left": "your left forearm",
	"body.forearm.right": "your right forearm",
	"body.hand": "hand",
	"body.hand.left": "your left hand",
	"body.hand.right": "your right hand",
	"body.groin": "groin",
	"body.groin.left": "your left groin",
	"body.groin.right": "your right groin",
	"body.buttock": "buttock",
	"body.buttock.left": "your left buttock",
	"body.buttock.right": "your right buttock",
	"body.hip_outer": "outer hip",
	"body.hip_outer.left": "outside of your left hip",
	"body.hip_outer.right": "outside of your right hip",
	"body.thigh_front": "front of the thigh",
	"body.thigh_front.left": "front of your left thigh",
	"body.thigh_front.right": "front of your right thigh",
	"body.thigh_back": "back of the thigh",
	"body.thigh_back.left": "back of your left thigh",
	"body.thigh_back.right": "back of your right thigh",
	"body.thigh_inner": "inner thigh",
	"body.thigh_inner.left": "inside of your left thigh",
	"body.thigh_inner.right": "inside of your right thigh",
	"body.thigh_outer": "outer thigh",
	"body.thigh_outer.left": "outside of your left thigh",
	"body.thigh_outer.right": "outside of your right thigh",
	"body.knee": "knee",
	"body.knee.left": "your left knee",
	"body.knee.right": "your right knee",
	"body.lower_leg": "lower leg",
	"body.lower_leg.left": "your left lower leg",
	"body.lower_leg.right": "your right lower leg",
	"body.foot_ankle": "foot or ankle",
	"body.foot_ankle.left": "your left foot or ankle",
	"body.foot_ankle.right": "your right foot or ankle"
};
// src/words/en/joining.ts
var joining = {
	"signin.title": "A quiet ten minutes for your lower back",
	"signin.what": "Your coach chose a short routine. You do it by ear, and say how it felt.",
	"signin.join": "I have a code or link",
	"signin.account": "I have an account",
	"signin.try": "Try it without an account",
	"confirm.title": "Did you move to a new phone?",
	"confirm.what": "Your name may have been given to a new phone. If that was you, say so here: what you answered before shows there again.",
	"confirm.yes": "Yes, that was me",
	"confirm.done": "Thank you. Your earlier answers show on the new phone.",
	"join.go_on": "Go on",
	"code.title": "Join your team",
	"code.how": "Type the eight letters from your coach, or paste the link.",
	"code.label": "Code or link",
	"code.account": "I have an account",
	"names.title": "Who are you?",
	"names.team": "{team}, coached by {coaches}",
	"names.not_there": "My name is not there",
	"names.own": "Your name",
	"names.join": "Join",
	"birth.title": "When were you born?",
	"birth.why": "Month and year are enough. Below 18 we ask your parents first.",
	"birth.label": "Month and year",
	"birth.example": "05 / 2004",
	"birth.unclear": "Write month and year, like 05 / 2004.",
	"young.title": "Practise along with your team",
	"young.led": "You are too young for an account here. When your coach leads a session, you are in it all the same. We kept nothing about you.",
	"young.try": "Try the routine",
	"guardian.title": "A parent says yes first",
	"guardian.why": "You are under 18. Until a parent or guardian agrees, what you answer stays on this phone and nobody is told. You can practise right away.",
	"guardian.name": "Their name",
	"guardian.email": "Their e-mail address",
	"guardian.send": "Send them the letter",
	"guardian.sent": "We are sending {name} a letter.",
	"guardian.by_hand": "{name} needs the letter from your coach.",
	"guardian.later": "Not now",
	"choices.title": "Who sees what",
	"list.title": "Anything on this list?",
	"list.how": "Tap what is true for you.",
	"list.none": "None of these",
	"list.agreed": "They said I can do these exercises"
};
// src/words/en/me.ts
var me$1 = {
	"me.saved": "Saved.",
	"me.save": "Save",
	"me.loose": "Only this phone knows you. Add a second way in, so that nothing is lost with it.",
	"me.waits": "{team} (your coach still has to nod)",
	"me.list": "Cautions and history",
	"me.safety": "When to get help: the list, always open",
	"messages.title": "Messages",
	"messages.none": "Nothing yet. What your coach writes and what we tell you shows up here.",
	"messages.unread": "not read yet",
	"messages.count": "{count} new",
	"reminders.title": "Reminders",
	"reminders.what": "At most one message a day, and none on a day that owes nothing.",
	"reminders.cue": "Tie it to something you do anyway",
	"reminders.cue_example": "After my run, when my shoes are off",
	"reminders.time": "About when is that?",
	"reminders.days": "On which days?",
	"reminders.own_days": "Only on these days.",
	"reminders.any_days": "None chosen: on the days when the week would run short.",
	"reminders.quiet": "Quiet hours",
	"reminders.quiet_what": "No reminder then. It waits until they are over.",
	"reminders.from": "From",
	"reminders.until": "Until",
	"reach.title": "How we reach you",
	"reach.push": "On this phone",
	"reach.why": "So that a reminder, a line from your coach, and word that your report was seen reach you while the app is closed.",
	"reach.later": "Maybe later",
	"reach.turn_on": "Let it ring",
	"reach.turn_off": "Stop it",
	"reach.is_on": "This phone is told.",
	"reach.test": "Try it",
	"reach.rung": "On its way. It should show within a minute.",
	"reach.nothing_rung": "No browser of yours is rung right now. Turn it off and on once.",
	"reach.blocked": "You told this browser no. Its settings for this site can change that. Until then we write you an e-mail, if you gave us an address.",
	"reach.missing": "This browser cannot be rung. E-mail works everywhere.",
	"reach.install_first": "On an iPhone or iPad, messages come once Lumbar is on your home screen:",
	"reach.email": "By e-mail",
	"reach.no_email": "We have no address of yours.",
	"reach.add_email": "Add one",
	"reach.by_email": "Write to {email}",
	"install.title": "On your home screen",
	"install.what": "Opens like any app, full screen, and works with no network.",
	"install.done": "It is there already.",
	"install.now": "Put it there",
	"install.menu": "Your browser’s menu has “Install” or “Add to home screen”.",
	"install.ios_share": "Tap Share at the bottom of Safari.",
	"install.ios_add": "Choose “Add to Home Screen”.",
	"phone.title": "Home screen and calendar",
	"calendar.title": "In your calendar",
	"calendar.what": "What is due, as a calendar that keeps itself up to date. Whoever has the address can read it. It names no body part.",
	"calendar.address": "The address, shown this once",
	"calendar.subscribe": "Subscribe",
	"calendar.make": "Make an address",
	"calendar.end": "End it",
	"calendar.over": "No address opens it any more.",
	"sharing.title": "Who sees what",
	"sharing.since": "Since {when}. {names}",
	"sharing.by_guardian": "Said by your guardian, {when}. {names}",
	"sharing.phone_only": "What you report is judged on this phone only. Nobody is told.",
	"packet.title": "For a health professional",
	"packet.what": "What you reported and how you practised, on a few pages. You say for whom, and you can end it.",
	"packet.open": "Make a link",
	"looked.title": "Who looked",
	"looked.nobody": "Nobody has opened your answers yet.",
	"looked.erased": "Somebody who has left",
	"looked.case": "a case",
	"looked.cases": "the list of cases",
	"looked.session": "a session",
	"looked.report": "a report",
	"looked.plan": "who is held back, before assigning",
	"looked.reissued": "your place was given to a new phone",
	"looked.answers": "your answers, for a reason",
	"looked.merged": "a second account of yours was joined to this one",
	"looked.other": "something of yours",
	"usual.title": "Usual for me",
	"usual.what": "Something you have had for long, always the same, in one place. Name it once. In a report you can then say “no worse than usual”. Groin, the saddle area and both legs at once always count.",
	"usual.add": "Name one",
	"usual.which": "What is it?",
	"usual.known": "A health professional knows about it",
	"usual.save": "This is usual for me",
	"usual.drop": "Take back",
	"usual.numbness": "numbness",
	"usual.tingling": "tingling",
	"usual.pain": "pain",
	"usual.weakness": "weakness",
	"usual.other": "something else",
	"away.title": "Away, resting or ill",
	"away.what": "Nothing is asked of you on these days, and none of them counts.",
	"away.kind": "Why",
	"away.away": "Away",
	"away.rest": "Rest",
	"away.ill": "Ill",
	"away.from": "From",
	"away.until": "Until, if you know",
	"away.save": "Save these days",
	"away.back": "Back now",
	"away.span": "{from} to {until}",
	"away.open": "from {from}, until you say so",
	"about.title": "You and your country",
	"about.phone": "Your phone number",
	"about.emergency": "Somebody to call for you",
	"about.emergency_what": "Your coach sees this only beside an urgent message.",
	"about.name": "Name",
	"about.their_phone": "Their phone number",
	"about.country": "Country: it decides which emergency number you are shown",
	"about.as_the_club": "As my club",
	"about.language": "Language",
	"about.zone": "Time zone",
	"key.title": "A second way in",
	"key.loose": "You came in with your team’s code, and this phone is your only key. A passkey or an e-mail address opens the door again when it is lost or new.",
	"key.bound": "You can sign in on another phone, too.",
	"key.passkey": "Add a passkey",
	"key.email": "E-mail address",
	"leaving.title": "Your data, and leaving",
	"leaving.copy": "A copy of everything",
	"leaving.copy_what": "All that is kept about you, as one file and as tables.",
	"leaving.take": "Take the copy",
	"leaving.team": "Leave {team}",
	"leaving.team_what": "Its coaches see nothing of you from then on. What is open about your safety stays with you.",
	"leaving.leave": "Leave",
	"leaving.out": "Sign out here",
	"leaving.out_what": "What this phone remembers is cleared. What was sent stays with Lumbar.",
	"leaving.unsent": "{count} of your answers have not been sent yet, and would be lost.",
	"leaving.out_anyway": "Sign out and lose them",
	"leaving.devices": "Other phones",
	"leaving.devices_what": "Where you are signed in, and how to sign out everywhere.",
	"leaving.devices_show": "Show them",
	"leaving.erase": "Delete my account",
	"leaving.erase_what": "Everything about you is deleted for good. You have fourteen days to think again: sign in, and it stays.",
	"leaving.erase_yes": "Delete everything",
	"leaving.stay": "No, stay"
};
// src/words/en/progress.ts
var progress = {
	"told.nobody": "Nobody has been told yet.",
	"told.seen": "{who} has seen it.",
	"told.hours": "They usually look: {hours}.",
	"told.not_live": "Nobody watches in real time.",
	"progress.same": "Your coach sees these same numbers, if you share them. “n” says how many answers a number rests on.",
	"progress.done": "Done",
	"progress.week": "Last 7 days",
	"progress.weeks": "Last 28 days",
	"progress.of_due": "of {n} due",
	"progress.n": "n = {n}",
	"progress.felt": "How it felt",
	"progress.comfort": "Comfort {value} of 5",
	"progress.no_comfort": "How comfortable it was: no answers yet.",
	"progress.no_morning": "Back pain before and the next morning: no answers yet.",
	"progress.morning_more": "Back pain the next morning: {points} higher than before.",
	"progress.morning_less": "Back pain the next morning: {points} lower than before.",
	"progress.morning_same": "Back pain the next morning: the same as before.",
	"progress.by_pose": "Discomfort by pose",
	"progress.by_pose_what": "Of 100 holds, how many hurt 3 or more, or went numb.",
	"progress.by_pose_none": "From ten holds of a pose on, this shows how many hurt 3 or more, or went numb.",
	"progress.left": "left",
	"progress.right": "right",
	"progress.holds": "{n} holds",
	"progress.hold_trend": "How long you held",
	"progress.hold_trend_what": "Week by week. Longer is not better.",
	"progress.seconds": "{seconds} s",
	"cases.title": "What you reported",
	"cases.none": "Nothing reported.",
	"cases.no_pose": "Not tied to a pose",
	"cases.since": "Since {when}.",
	"cases.watch": "Kept an eye on.",
	"cases.alert": "This pose is paused.",
	"cases.urgent": "The routine is paused until a health professional has agreed.",
	"cases.closed": "Closed.",
	"cases.settles": "After two easy sessions of this pose it settles by itself.",
	"cases.handed_over": "A message was handed over. Nobody has answered yet.",
	"cases.contacted": "Somebody was in touch with you: {when}.",
	"cases.attest": "A health professional agreed",
	"cases.attest_what": "Say on which day a health professional agreed that you may go back to it. It is kept as your own statement. A person still decides.",
	"cases.attest_on": "On which day?",
	"cases.attest_say": "I state this",
	"cases.attested": "You stated that a health professional agreed: {day}.",
	"comments.title": "From your coach",
	"comments.by": "{who}, on your session of {day}.",
	"comments.fresh": "New"
};
// src/words/en/screens.ts
/** Joining, after, the morning, progress, me; and the body. */
var screens = {
	...after,
	...body,
	...joining,
	...me$1,
	...progress,
	"frame.no_network": "There is no network right now. Try again in a moment.",
	"soon.title": "Lumbar"
};
// src/words/index.ts
/** Every word on screen but the safety texts, which come from the server and are the same for everybody. */
var LANGUAGES = {
	en: {
		...frame,
		...practice,
		...screens
	},
	de
};
function languageFor(locale) {
	const found = (locale ?? "").toLowerCase().split("-")[0] ?? "";
	return found in LANGUAGES ? found : "en";
}
var language = y$1(languageFor(navigator.language));
var spoken$1 = O(() => LANGUAGES[language.value]);
/** `words('today.done', {done: 2, owed: 3})`: what stands in braces is filled in. */
function words(key, values = {}) {
	return spoken$1.value[key].replace(/\{(\w+)\}/g, (braces, name) => String(values[name] ?? braces));
}
// src/store/cautions.ts
function cautionsOf(said, said_on, questions) {
	return {
		said,
		said_on,
		onFile: questions.filter(({ code }) => said.yes.includes(code)).map(({ code, scope, holds_back }) => ({
			code,
			scope,
			holds_back
		}))
	};
}
function withCautions(day, cautions) {
	const inForce = cautions?.onFile.filter(({ scope }) => scope !== "today" || cautions.said_on === day.day) ?? [];
	const waiting = inForce.filter(({ code }) => !cautions?.said.agreed.includes(code));
	if (inForce.length === 0) return day;
	const routines = day.routines.map((routine) => ({
		...routine,
		steps: routine.steps.map((step) => heldBy(waiting, step))
	}));
	const facts = {
		...day.facts,
		cautions_by_pose: byPose(inForce)
	};
	return {
		...day,
		routines,
		facts,
		held_back: [...day.held_back, ...linesOf(byPose(waiting))]
	};
}
/** Two cautions on one pose: only what both leave open stays open. */
function heldBy(cautions, step) {
	const left = cautions.map(({ holds_back }) => holds_back[step.pose]).filter((open) => open !== void 0);
	if (left.length === 0) return step;
	const open_variants = left.reduce((one, other) => one.filter((way) => other.includes(way)));
	return {
		...step,
		open_variants,
		held_back: step.held_back || open_variants.length === 0
	};
}
function byPose(cautions) {
	const codes = {};
	for (const { code, holds_back } of cautions) for (const slug of Object.keys(holds_back)) (codes[slug] ??= []).push(code);
	return codes;
}
function linesOf(waiting) {
	const plain = {
		id: null,
		scope: "pose",
		reason: "caution",
		alert: null,
		until: null,
		lifted_by: "go_ahead",
		by: null
	};
	return Object.entries(waiting).map(([slug, codes]) => ({
		...plain,
		pose: slug,
		codes
	}));
}
// src/store/own.ts
/** Who is here, what is owed today, and the poses in words: from the device at once, then as the server has it. */
var me = y$1(null);
var today = y$1(null);
var poses = y$1(/* @__PURE__ */ new Map());
/** `unknown` until the device or the server has said. A cached person stays signed in as long as there is no network to say otherwise. */
var signedIn = y$1("unknown");
var isOnline = y$1(navigator.onLine);
addEventListener("online", () => isOnline.value = true);
addEventListener("offline", () => isOnline.value = false);
function useToday() {
	return today.value;
}
function pose(slug) {
	return poses.value.get(slug);
}
/** What was kept, before anything is asked of a network. */
async function recall() {
	const [person, day, known, spoken] = await Promise.all([
		kept("me"),
		kept("today"),
		kept("poses"),
		kept("language")
	]);
	if (person) show(person);
	if (spoken) language.value = languageFor(spoken);
	if (day) await showDay(day);
	if (known) poses.value = bySlug(known);
}
/** Asked on opening, when the network is back, and after something was sent. Never waited for. */
async function refresh() {
	askIn(language.value);
	if (isGuest) await Promise.allSettled([refreshToday(), refreshPoses()]);
	else if (await refreshMe()) await Promise.allSettled([refreshToday(), refreshPoses()]);
}
async function refreshMe() {
	const { data, response } = await api.GET("/api/v1/me/").catch(unreachable);
	if (data) {
		show(data);
		await keep("me", data);
	} else if (response?.status === 401) signedIn.value = "no";
	return signedIn.value === "yes";
}
async function refreshToday() {
	const { data } = await api.GET(isGuest ? "/api/v1/try/" : "/api/v1/today/").catch(unreachable);
	if (!data) return;
	await showDay(data);
	await keep("today", data);
}
async function showDay(day) {
	today.value = withCautions(day, await kept("cautions"));
}
async function refreshPoses() {
	const { data } = await api.GET("/api/v1/poses/", { params: { query: { limit: 100 } } }).catch(unreachable);
	if (!data) return;
	poses.value = bySlug(data.results);
	await keep("poses", data.results);
	fetchFigures(data.results);
}
function unreachable() {
	return {};
}
function show(person) {
	me.value = person;
	signedIn.value = "yes";
	language.value = languageFor(person.locale);
	askIn(language.value);
}
function bySlug(known) {
	return new Map(known.map((each) => [each.slug, each]));
}
/** After signing out. What is still unsent must have been dealt with before. */
async function leave() {
	await forgetEverything();
	me.value = null;
	today.value = null;
	signedIn.value = "no";
}
// src/player/clock.ts
var NOTICED = 1e3;
/**
* By how much the end instants have to move, because somebody or a network set the clock.
* Set back is certain. Set forward looks like a sleep, so it counts only where the screen was on all the time.
*/
function clockWasMovedBy(before, now, couldSleep) {
	const moved = now.wall - before.wall - (now.steady - before.steady);
	if (moved < -1e3) return moved;
	return moved > NOTICED && !couldSleep ? moved : 0;
}
/** About 4, 8 and 15 minutes: the article's own way to scale back, for the whole session. */
var PACES = [
	30,
	60,
	120
];
var OTHER_SIDE_SECONDS = 7;
var GUIDED_STEP_SECONDS = 5;
function planOf(routine, poses, choices) {
	return routine.steps.flatMap((step) => holdsOf(step, poses, choices));
}
/** Nothing for what is held back, unless a variant of it stays open; there is no substitute. */
function holdsOf(step, poses, choices) {
	const slug = step.instead ?? step.pose;
	const variant = variantOf(step, poses.get(slug), choices);
	if (variant === void 0) return [];
	const pose = poses.get(slug);
	const sides = step.instead ? pose?.sides ?? step.sides : step.sides;
	const limit = limitOf(step, pose, variant);
	return sides.map((side, index) => ({
		pose: slug,
		side,
		variant,
		target_seconds: within(10, choices.pace ?? step.target_seconds, limit),
		limit_seconds: limit,
		lead_seconds: index > 0 ? OTHER_SIDE_SECONDS : leadOf(pose, choices.isGuided),
		rest_seconds: index === sides.length - 1 ? step.rest_seconds : 0,
		is_other_side: index > 0
	}));
}
/** Undefined where the pose is not to be done today. */
function variantOf(step, pose, choices) {
	if (step.held_back) return void 0;
	const wanted = step.instead ? null : choices.variants[step.pose] ?? step.variant;
	const open = waysOf(step, pose);
	return open.includes(wanted) ? wanted : open[0];
}
/** How the pose may be done today; null is the usual way. A caution may leave only some of its variants open. */
function waysOf(step, pose) {
	const left = step.open_variants;
	return left.length > 0 ? left : [null, ...(pose?.variants ?? []).map((each) => each.slug)];
}
/** What the athlete's return or a variant allows, whichever is less. */
function limitOf(step, pose, variant) {
	const ofVariant = pose?.variants.find((each) => each.slug === variant)?.max_seconds;
	return Math.min(120, step?.limit_seconds ?? 120, ofVariant ?? 120);
}
function leadOf(pose, isGuided) {
	const before = pose?.steps.filter((step) => !step.is_hold).length ?? 0;
	return isGuided ? Math.max(8, GUIDED_STEP_SECONDS * before) : 8;
}
function secondsOf(plan) {
	return plan.reduce((sum, hold) => sum + hold.lead_seconds + hold.target_seconds + hold.rest_seconds, 0);
}
function within(least, value, most) {
	return Math.min(Math.max(value, least), most);
}
// src/player/session.ts
/**
* A session from the first get-ready to the end: a pure state machine. It knows no person, no screen and no sound;
* every verb takes the state and the instant, and gives the next state. What is over is decided by end instants alone.
*/
/** Later than this nobody heard a cue: the phase is over, and the next waits for the athlete. */
var UNHEARD_MS = 2e4;
var MOST_HELD = 600;
function begin(plan, now) {
	return enter({
		plan,
		index: 0,
		phase: "ready",
		ends_at: null,
		left_ms: 0,
		holds: [],
		seen_at: now
	}, "ready", now);
}
function isPaused(session) {
	return session.ends_at === null && session.phase !== "end" && session.phase !== "asked";
}
function current(session) {
	return session.plan[session.index];
}
/** The pose just left: what a flag means on the rest, change-sides and end screens. */
function justLeft(session) {
	return session.holds.at(-1);
}
function leftMs(session, now) {
	return session.ends_at === null ? session.left_ms : Math.max(0, session.ends_at - now);
}
function lengthMs(session, phase) {
	const hold = current(session);
	return ({
		ready: hold?.lead_seconds,
		hold: hold?.target_seconds,
		rest: session.plan[session.index - 1]?.rest_seconds,
		asked: 0,
		end: 0
	}[phase] ?? 0) * 1e3;
}
/** From 0 to 1. */
function share(session, now) {
	const whole = lengthMs(session, session.phase === "asked" ? "hold" : session.phase);
	return whole === 0 ? 0 : within(0, 1 - leftMs(session, now) / whole, 1);
}
/** A phase begins with its full length, however late the one before was noticed. */
function enter(session, phase, now) {
	const length = lengthMs(session, phase);
	return {
		...session,
		phase,
		ends_at: phase === "end" ? null : now + length,
		left_ms: length
	};
}
/**
* To be called often, and harmless at any time: after a lock, a call, a reload.
* Where the track has sounded all the while, its cues were followed, and every phase was as long as it should be.
*/
function tick(session, now, wasHeard = false) {
	const looked = now < session.seen_at ? moved(session, now - session.seen_at) : session;
	let state = looked.phase === "end" ? looked : {
		...looked,
		seen_at: now
	};
	while (state.ends_at !== null && now >= state.ends_at) {
		if (!wasHeard) return now - state.ends_at > UNHEARD_MS ? pause(followed(state, now), now) : followed(state, now);
		state = followed(state, state.ends_at);
	}
	return state;
}
function followed(session, at) {
	if (session.phase === "ready") return enter(session, "hold", at);
	if (session.phase === "rest") return enter(session, "ready", at);
	return over(session, "done", current(session)?.target_seconds ?? 0, at);
}
/** The hold is written down, and what comes next begins. */
function over(session, ended, heldSeconds, now) {
	const hold = current(session);
	if (!hold) return session;
	const { pose, side, variant, target_seconds } = hold;
	const held_seconds = Math.min(Math.floor(heldSeconds), MOST_HELD);
	const holds = [...session.holds, {
		pose,
		side,
		variant,
		target_seconds,
		held_seconds,
		ended
	}];
	return next({
		...session,
		holds
	}, hold, now);
}
function next(session, left, now) {
	const after = {
		...session,
		index: session.index + 1
	};
	if (!current(after)) return enter(after, "end", now);
	return enter(after, left.rest_seconds > 0 ? "rest" : "ready", now);
}
function heldSoFar(session, now) {
	return (current(session)?.target_seconds ?? 0) - leftMs(session, now) / 1e3;
}
/** A tap anywhere in a hold ends it at once; what it was is asked afterwards. */
function touch(session, now) {
	if (session.phase !== "hold") return session;
	return {
		...session,
		phase: "asked",
		left_ms: leftMs(session, now),
		ends_at: null
	};
}
/** It was nothing: the hold goes on with what was left of it. */
function goOn(session, now) {
	if (session.phase !== "asked") return resume$1(session, now);
	return {
		...session,
		phase: "hold",
		ends_at: now + session.left_ms
	};
}
/** Ends the hold with a reason; from anywhere else the reason belongs to the pose just left. */
function stop(session, ended, now) {
	if (session.phase === "hold" || session.phase === "asked") return over(session, ended, heldSoFar(session, now), now);
	const last = justLeft(session);
	return last ? {
		...session,
		holds: [...session.holds.slice(0, -1), {
			...last,
			ended
		}]
	} : session;
}
function pause(session, now) {
	return session.ends_at === null ? session : {
		...session,
		left_ms: leftMs(session, now),
		ends_at: null
	};
}
function resume$1(session, now) {
	return isPaused(session) ? {
		...session,
		ends_at: now + session.left_ms
	} : session;
}
/** A step ahead: into the hold, out of a rest, or past a hold, which then counts as what it was. */
function forward(session, now) {
	if (session.phase === "ready") return enter(session, "hold", now);
	if (session.phase === "rest") return enter(session, "ready", now);
	if (session.phase === "end") return session;
	const held = heldSoFar(session, now);
	return over(session, held < 10 ? "skipped" : "enough_stretch", held, now);
}
/** Past a whole pose, before it began or between its sides. */
function skipPose(session, now) {
	const left = current(session);
	if (!left) return session;
	const skipped = over(session, "skipped", 0, now);
	return current(skipped)?.is_other_side && current(skipped)?.pose === left.pose ? skipPose(skipped, now) : skipped;
}
/** The same hold from its start; at its start, the one before. */
function back(session, now) {
	if (!(session.phase === "ready" || session.phase === "rest" || session.phase === "end")) return enter(session, "ready", now);
	const index = Math.max(0, session.index - 1);
	return enter({
		...session,
		index,
		holds: session.holds.slice(0, index)
	}, "ready", now);
}
/** This hold shorter or longer, 10 to 120 seconds. Shorter than what is held already is done. */
function stretch(session, bySeconds, now) {
	const hold = current(session);
	if (!hold || session.phase === "end") return session;
	const target_seconds = within(10, hold.target_seconds + bySeconds, Math.min(120, hold.limit_seconds));
	const change = (target_seconds - hold.target_seconds) * 1e3;
	const changed = {
		...session,
		plan: session.plan.with(session.index, {
			...hold,
			target_seconds
		})
	};
	if (session.phase !== "hold") return changed;
	const left = leftMs(session, now) + change;
	if (left <= 0) return over(changed, "done", target_seconds, now);
	return {
		...changed,
		left_ms: left,
		ends_at: session.ends_at === null ? null : now + left
	};
}
/** From now on this pose is done in another way. */
function adjust(session, pose, variant, limitSeconds) {
	const plan = session.plan.map((hold, index) => hold.pose === pose && index >= session.index - 1 ? {
		...hold,
		variant,
		limit_seconds: limitSeconds,
		target_seconds: Math.min(hold.target_seconds, limitSeconds)
	} : hold);
	return {
		...session,
		plan
	};
}
/** Once more, the hold that was just left, shorter and in the way it is done now. What was held before stays written. */
function again(session, seconds, now) {
	const last = session.plan[session.index - 1];
	if (!last) return session;
	const once = {
		...last,
		target_seconds: within(10, seconds, last.limit_seconds)
	};
	const plan = [
		...session.plan.slice(0, session.index),
		once,
		...session.plan.slice(session.index)
	];
	return enter({
		...session,
		plan
	}, "ready", now);
}
/** What is paused now is left out of the rest of the session. */
function leaveOut(session, isHeldBack, now) {
	const ahead = session.plan.slice(session.index);
	if (!ahead.some((hold) => isHeldBack(hold.pose))) return session;
	const plan = [...session.plan.slice(0, session.index), ...ahead.filter((hold) => !isHeldBack(hold.pose))];
	return enter({
		...session,
		plan
	}, plan[session.index] ? "ready" : "end", now);
}
function finishNow(session, now) {
	return enter({
		...session,
		plan: session.plan.slice(0, session.index)
	}, "end", now);
}
/** The device's clock was set: what was left stays left. */
function moved(session, byMs) {
	return {
		...session,
		ends_at: session.ends_at === null ? null : session.ends_at + byMs,
		seen_at: session.seen_at + byMs
	};
}
// src/player/timeline.ts
/** When what sounds, from now to the end: one list, so that one track can carry it through a locked screen. */
var COUNT = [
	3,
	2,
	1
];
var MOST_PHASES = 400;
function timeline(session, now) {
	const cues = [];
	let state = session;
	for (let phase = 0; phase < MOST_PHASES && state.ends_at !== null; phase++) {
		const at = (state.ends_at - now) / 1e3;
		const next = tick(state, state.ends_at, true);
		if (state.phase === "ready") cues.push(...COUNT.filter((left) => left < at).map((left) => ({
			at: at - left,
			sound: "count"
		})));
		cues.push({
			at,
			sound: soundOf(state, next)
		});
		state = next;
	}
	return cues;
}
function soundOf(before, after) {
	if (after.phase === "end") return "finish";
	if (after.phase === "hold") return "begin";
	return before.phase === "hold" && after.plan[after.index]?.is_other_side ? "change" : "end";
}
/** How long the track has to be. */
function lengthOf(cues) {
	return (cues.at(-1)?.at ?? 0) + 3;
}
// src/player/tones.ts
/** The cues as sound: rung, not beeped, and made here, so that nothing has to be fetched. */
var RATE = 8e3;
var BYTES = 2;
var HEADER = 44;
/** 50 hertz, in samples. */
var HUM_PERIOD = RATE / 50;
var HUM_LENGTH = RATE * 10;
/** Each a few partials that die away: [hertz, after seconds, loudness]. */
var BELLS = {
	count: [[
		660,
		0,
		.16
	]],
	begin: [[
		660,
		0,
		.3
	], [
		990,
		.16,
		.3
	]],
	end: [[
		880,
		0,
		.4
	], [
		1320,
		0,
		.15
	]],
	change: [
		[
			880,
			0,
			.35
		],
		[
			660,
			.25,
			.35
		],
		[
			880,
			.5,
			.35
		]
	],
	finish: [
		[
			660,
			0,
			.35
		],
		[
			880,
			.3,
			.35
		],
		[
			1320,
			.6,
			.3
		]
	]
};
var LASTS = {
	count: .18,
	begin: .9,
	end: 1.8,
	change: 1.6,
	finish: 2.4
};
/**
* One continuous track. Between the bells it hums too low to hear: a phone that plays nothing falls asleep.
* Laid together of pieces that were made once: ten minutes of sound must not hold up the tap that starts a session.
*/
function track(cues, isChimeOn) {
	const length = Math.ceil(lengthOf(cues) * RATE);
	const rung = isChimeOn ? cues.map(({ at, sound }) => ({
		from: Math.max(0, Math.round(at * RATE)),
		sound
	})) : [];
	const pieces = [header(length)];
	let done = 0;
	for (const [index, { from, sound }] of rung.entries()) {
		const until = Math.min(rung[index + 1]?.from ?? length, from + bellLength(sound));
		pieces.push(...humming(from - done), bell(sound).subarray(0, until - from));
		done = until;
	}
	return new Blob([...pieces, ...humming(length - done)], { type: "audio/wav" });
}
var hum = Int16Array.from({ length: HUM_LENGTH }, (_, index) => Math.sin(index / HUM_PERIOD * 2 * Math.PI) * 24);
/** Named again and again, and copied never. */
var longHum = new Blob([hum]);
function humming(length) {
	return [...Array.from({ length: Math.floor(length / HUM_LENGTH) }, () => longHum), hum.subarray(0, length % HUM_LENGTH)];
}
var cast = /* @__PURE__ */ new Map();
/** Each is worked out once. */
function bell(sound) {
	const known = cast.get(sound) ?? Int16Array.from(ring(sound), (value) => Math.max(-1, Math.min(1, value)) * 32e3);
	cast.set(sound, known);
	return known;
}
function ring(sound) {
	const wave = new Float32Array(bellLength(sound));
	for (const [hertz, after, loud] of BELLS[sound]) addPartial(wave.subarray(Math.round(after * RATE)), hertz, loud);
	return wave;
}
function bellLength(sound) {
	return Math.round(LASTS[sound] * RATE);
}
/** A sine that dies away, each sample made of the two before it: a phone is slow at sines. */
function addPartial(wave, hertz, loud) {
	const turn = 2 * Math.PI * hertz / RATE;
	const fade = Math.exp(-4 / RATE);
	const twice = 2 * fade * Math.cos(turn);
	let before = -Math.sin(turn) / fade;
	let now = 0;
	for (let index = 0; index < wave.length; index++) {
		wave[index] = (wave[index] ?? 0) + loud * Math.min(1, index / RATE * 200) * now;
		const next = twice * now - fade * fade * before;
		before = now;
		now = next;
	}
}
function header(length) {
	const wave = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(HEADER));
	const text = (at, word) => [...word].forEach((letter, index) => wave.setUint8(at + index, letter.charCodeAt(0)));
	text(0, "RIFF");
	wave.setUint32(4, 36 + length * BYTES, true);
	text(8, "WAVEfmt ");
	wave.setUint32(16, 16, true);
	wave.setUint16(20, 1, true);
	wave.setUint16(22, 1, true);
	wave.setUint32(24, RATE, true);
	wave.setUint32(28, RATE * 2, true);
	wave.setUint16(32, 2, true);
	wave.setUint16(34, 16, true);
	text(36, "data");
	wave.setUint32(40, length * BYTES, true);
	return wave.buffer;
}
// src/player/sound.ts
var ON_TIME_SECONDS = 2;
var player = null;
var playing = null;
/** Has to be called in a tap: only then may a page make a sound. */
function follow(session, now, switches) {
	const cues = timeline(session, now);
	if (cues.length === 0) return silence();
	if (playing && isAligned(session, now)) return;
	player ??= new Audio();
	if (playing) URL.revokeObjectURL(playing.address);
	const isChimeOn = switches.chime || switches.voice && !hasVoice();
	playing = {
		wall: now,
		address: URL.createObjectURL(track(cues, isChimeOn)),
		ends: lastEnd(session, now)
	};
	player.src = playing.address;
	player.play().catch(() => void 0);
}
/** The track that is playing already says what this session will do. */
function isAligned(session, now) {
	return playing !== null && player?.paused === false && playing.ends === lastEnd(session, now);
}
function lastEnd(session, now) {
	return String(Math.round((now / 1e3 + (timeline(session, now).at(-1)?.at ?? 0)) * 2));
}
/** Whether its cues have sounded all the while: then they were followed, also behind a locked screen. */
function wasHeard(now) {
	if (!player || !playing || player.paused) return false;
	return Math.abs(player.currentTime - (now - playing.wall) / 1e3) < ON_TIME_SECONDS;
}
function silence() {
	player?.pause();
	if (playing) URL.revokeObjectURL(playing.address);
	playing = null;
	globalThis.speechSynthesis?.cancel();
}
function hasVoice() {
	return (globalThis.speechSynthesis?.getVoices().length ?? 0) > 0;
}
/** The newest word counts: whatever is being said stops. */
function say(text, language, switches) {
	const voices = globalThis.speechSynthesis;
	if (!switches.voice || !voices || text === "") return;
	voices.cancel();
	const spoken = new SpeechSynthesisUtterance(text);
	spoken.lang = language;
	spoken.rate = .95;
	voices.speak(spoken);
}
function shake(pattern, switches) {
	if (switches.vibration) navigator.vibrate?.(pattern);
}
/** On the lock screen and on a headset. */
function offerButtons(title, album, buttons) {
	if (!("mediaSession" in navigator)) return;
	navigator.mediaSession.metadata = new MediaMetadata({
		title,
		album,
		artist: "Lumbar"
	});
	for (const [action, act] of Object.entries(buttons)) navigator.mediaSession.setActionHandler(action, act);
}
var lock = null;
/** The screen stays on while a session runs. A browser lets go of it whenever the page is hidden. */
async function stayAwake(isWanted) {
	if (isWanted && !lock) {
		lock = await navigator.wakeLock?.request("screen").catch(() => null) ?? null;
		lock?.addEventListener("release", () => lock = null);
	} else if (!isWanted) {
		await lock?.release();
		lock = null;
	}
}
function isScreenKept() {
	return lock !== null;
}
// src/player/sitting.ts
/** An athlete's own session: the player's state with the day it belongs to, on the device at every change. */
var sitting = y$1(null);
var instant = y$1(Date.now());
var switches = y$1({
	voice: true,
	chime: true,
	vibration: true
});
var pace = y$1(null);
var usualVariants = y$1({});
/** Sessions finished on this device. */
var timesDone = y$1(0);
var EVERY_MS = 250;
var KEEP_EVERY_MS = 2e3;
var timer;
var reading = readClock();
var keptAt = 0;
function readClock() {
	return {
		wall: Date.now(),
		steady: performance.now()
	};
}
/** What was under way when the app was left. */
async function recallSitting() {
	const [begun, heard, chosen, ways] = await Promise.all([
		kept("sitting"),
		kept("switches"),
		kept("pace"),
		kept("variants")
	]);
	timesDone.value = await kept("times_done") ?? 0;
	if (heard) switches.value = heard;
	pace.value = chosen ?? null;
	usualVariants.value = ways ?? {};
	if (begun) sitting.value = {
		...begun,
		session: pause(tick(begun.session, Date.now()), Date.now())
	};
}
/** In the tap that starts it, or no browser lets it sound. */
function start(routine, { isGuided, ...said }) {
	const choices = {
		pace: pace.value,
		variants: usualVariants.value,
		isGuided
	};
	const now = Date.now();
	sitting.value = {
		id: crypto.randomUUID(),
		routine: routine.routine,
		routine_version: routine.version,
		day: localDay$1(new Date(now)),
		started_at: new Date(now).toISOString(),
		...said,
		session: begin(planOf(routine, poses.value, choices), now),
		reported: []
	};
	run();
	changed();
}
/** The day on this device's calendar: where the athlete is, the day is theirs. */
function localDay$1(at) {
	const two = (number) => String(number).padStart(2, "0");
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
/** Any verb of the player. */
function act(verb) {
	const begun = sitting.peek();
	if (!begun) return;
	const now = Date.now();
	sitting.value = {
		...begun,
		session: verb(tick(begun.session, now, wasHeard(now)), now)
	};
	instant.value = now;
	changed();
}
/** From a pause, and after a reload. */
function resume() {
	act(resume$1);
	run();
}
function run() {
	clearInterval(timer);
	reading = readClock();
	timer = setInterval(look, EVERY_MS);
	stayAwake(true);
}
/** The last bell may sound to its end. */
function ringOut() {
	clearInterval(timer);
	stayAwake(false);
}
function halt() {
	clearInterval(timer);
	silence();
	stayAwake(false);
}
function look() {
	const begun = sitting.peek();
	if (!begun) return halt();
	const now = readClock();
	const movedBy = clockWasMovedBy(reading, now, document.visibilityState !== "visible" || !isScreenKept());
	reading = now;
	const session = tick(movedBy === 0 ? begun.session : moved(begun.session, movedBy), now.wall, wasHeard(now.wall));
	instant.value = now.wall;
	if (session.phase !== begun.session.phase || session.index !== begun.session.index || movedBy !== 0) {
		sitting.value = {
			...begun,
			session
		};
		changed();
	} else if (now.wall - keptAt > KEEP_EVERY_MS) {
		sitting.value = {
			...begun,
			session
		};
		remember();
	}
}
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "visible" && sitting.peek()) {
		look();
		if (timer !== void 0) stayAwake(true);
	}
});
function changed() {
	const begun = sitting.peek();
	if (!begun) return;
	const now = Date.now();
	if (begun.session.phase === "end") ringOut();
	else if (begun.session.ends_at === null) silence();
	else follow(begun.session, now, switches.value);
	remember();
}
/** A guest's session ends with the page: nothing of it is kept. */
function remember() {
	keptAt = Date.now();
	const begun = sitting.peek();
	if (begun && !isGuest) keep("sitting", begun);
}
var NO_POSE = {
	pose: null,
	variant: null,
	side: "unknown",
	elapsed_seconds: null,
	target_seconds: null
};
function leftPose(session) {
	const last = justLeft(session);
	if (!last) return NO_POSE;
	return {
		pose: last.pose,
		variant: last.variant,
		side: last.side,
		elapsed_seconds: last.held_seconds,
		target_seconds: last.target_seconds
	};
}
/** This way of doing a pose is remembered for this athlete. */
function chooseVariant(slug, variant) {
	usualVariants.value = {
		...usualVariants.value,
		[slug]: variant
	};
	if (!isGuest) keep("variants", usualVariants.value);
	act((session) => adjust(session, slug, variant, limitOf(stepOf(slug), poses.peek().get(slug), variant)));
}
/** How else this pose may be done today. */
function otherWays(slug, variant) {
	const step = stepOf(slug);
	return step ? waysOf(step, poses.value.get(slug)).filter((each) => each !== variant) : [];
}
function stepOf(slug) {
	return (today.value?.routines.find((each) => each.routine === sitting.value?.routine))?.steps.find((step) => (step.instead ?? step.pose) === slug);
}
function switchTo(changed) {
	switches.value = {
		...switches.value,
		...changed
	};
	keep("switches", switches.value);
	const begun = sitting.peek();
	silence();
	if (begun && begun.session.ends_at !== null) follow(begun.session, Date.now(), switches.value);
}
function choosePace(seconds) {
	pace.value = seconds;
	if (seconds === null) forget("pace");
	else keep("pace", seconds);
}
/** Written down and sent. The session is over with it. */
async function finish(felt) {
	const begun = sitting.peek();
	if (!begun) return;
	halt();
	if (!isGuest) await queue({
		kind: "check_in",
		id: begun.id,
		body: checkInOf(begun, felt)
	});
	await keep("times_done", timesDone.value += 1);
	await discard();
	flush().then(refreshToday);
}
/** Only a guest's, or one in which nothing was held. */
async function discard() {
	halt();
	sitting.value = null;
	await forget("sitting");
}
function checkInOf(begun, felt) {
	const { session, id: _id, reported: _reported, ...said } = begun;
	return {
		kind: "session",
		...said,
		finished_at: new Date(session.seen_at).toISOString(),
		comfort: felt.comfort,
		nothing_hurt: felt.nothing_hurt,
		...felt.note ? { note: felt.note } : {},
		holds: session.holds.map((hold) => ({
			...hold,
			worst_pain: felt.nothing_hurt ? 0 : felt.pains?.[hold.pose] ?? null
		}))
	};
}
var GIVEN_UP_AFTER_MS = 108e5;
/** Left without an answer, or on another day: what was done is sent as it is, on the day it belongs to. */
async function sendWhatWasLeft(now) {
	const begun = sitting.peek();
	if (!begun || now - begun.session.seen_at < GIVEN_UP_AFTER_MS) return;
	if (begun.session.holds.length > 0) await finish({
		comfort: null,
		nothing_hurt: null
	});
	else await discard();
}
/** A report was made in this session: coming back after another way was tried counts as such. */
function noteReport(pose, variant) {
	const begun = sitting.peek();
	if (begun) sitting.value = {
		...begun,
		reported: [...begun.reported, {
			pose,
			variant
		}]
	};
	remember();
}
// src/stop/open.ts
/** The stop that is under way, as the device holds it. Apart from the rules that judge it: to show that there is one, none of them has to be loaded. */
var stopping = y$1(null);
async function recallStopping() {
	stopping.value = await kept("stopping") ?? null;
}
// src/ui/dates.ts
/** Days and moments as people here say them. */
function said(at, how) {
	return new Intl.DateTimeFormat(spoken(), how).format(at);
}
/** The app's language as this device's owner writes it: English has two clocks. */
function spoken() {
	return navigator.languages.find((tag) => tag.startsWith(language.value)) ?? language.value;
}
/** `2026-11-24`: a day of the athlete's own, whatever zone the device stands in. */
function dayInWords(day) {
	return said(/* @__PURE__ */ new Date(`${day}T12:00:00`), {
		weekday: "short",
		day: "numeric",
		month: "short"
	});
}
function todayInWords() {
	return said(/* @__PURE__ */ new Date(), {
		weekday: "long",
		day: "numeric",
		month: "long"
	});
}
function momentInWords(at) {
	return said(new Date(at), {
		day: "numeric",
		month: "short",
		hour: "2-digit",
		minute: "2-digit"
	});
}
/** Monday is 0, as in the API. */
function weekdayName(number) {
	return said(new Date(2024, 0, 1 + number), { weekday: "short" });
}
/** Today by this device's clock. */
function localDay(at = /* @__PURE__ */ new Date()) {
	return (/* @__PURE__ */ new Date(at.getTime() - at.getTimezoneOffset() * 6e4)).toISOString().slice(0, 10);
}
// src/ui/parts.tsx
/** One screen. Its title takes the focus, so that a screen reader says where one has come to. */
function Screen({ title, children, isTitleHidden = false, kind = "" }) {
	const heading = T$1(null);
	A$1(() => {
		document.title = `${title} · Lumbar`;
		heading.current?.focus({ preventScroll: true });
	}, [title]);
	return /* @__PURE__ */ a("main", {
		class: `screen ${kind}`,
		children: [/* @__PURE__ */ a("h1", {
			ref: heading,
			tabIndex: -1,
			class: isTitleHidden ? "unseen" : void 0,
			children: title
		}), children]
	});
}
function Button({ children, onClick, kind = "plain", disabled = false, pressed, label }) {
	return /* @__PURE__ */ a("button", {
		type: "button",
		class: `button ${kind}`,
		onClick,
		disabled,
		"aria-pressed": pressed,
		"aria-label": label,
		children
	});
}
/** One tap, one number. Nothing is chosen beforehand: not answered is not zero. */
function Scale({ label, from, to, value, ends, onPick }) {
	const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	return /* @__PURE__ */ a("fieldset", {
		class: "scale",
		children: [
			/* @__PURE__ */ a("legend", { children: label }),
			/* @__PURE__ */ a("div", {
				class: "scale-numbers",
				children: numbers.map((number) => /* @__PURE__ */ a("button", {
					type: "button",
					"aria-pressed": value === number,
					onClick: () => onPick(number),
					children: number
				}, number))
			}),
			ends && /* @__PURE__ */ a("p", {
				class: "scale-ends",
				children: [/* @__PURE__ */ a("span", { children: ends[0] }), /* @__PURE__ */ a("span", { children: ends[1] })]
			})
		]
	});
}
// src/screens/chosen.ts
/** The routine that is about to be done, by its id. */
var chosenRoutine = y$1(null);
// src/screens/HeldBackNow.tsx
function HeldBackNow({ heldBack }) {
	if (heldBack.length === 0) return null;
	return /* @__PURE__ */ a("section", {
		class: "stack",
		children: [/* @__PURE__ */ a("h2", { children: words("today.held_back") }), /* @__PURE__ */ a("ul", {
			class: "stack",
			children: heldBack.map((each) => /* @__PURE__ */ a("li", {
				class: "note plain",
				children: [
					/* @__PURE__ */ a("strong", { children: each.pose ? pose(each.pose)?.name ?? each.pose : words("today.whole_routine") }),
					/* @__PURE__ */ a("span", {
						class: "soft",
						children: [" · ", why(each)]
					}),
					/* @__PURE__ */ a("p", {
						class: "small",
						children: words(`today.lifted_by_${each.lifted_by}`)
					})
				]
			}, each.id ?? each.pose))
		})]
	});
}
function why({ reason, by, until }) {
	const because = words(`today.because_${reason}`, { who: by ?? words("today.your_coach") });
	if (!until) return because;
	return `${because}, ${words("today.until_day", { day: dayInWords(until) })}`;
}
// src/store/week.ts
/** The week as seven marks. They tell, and never scold. */
var week = y$1(null);
async function recallWeek() {
	week.value = await kept("week") ?? null;
}
/** Monday to Sunday around the athlete's own day. */
function weekAround(day) {
	const here = /* @__PURE__ */ new Date(`${day}T12:00:00Z`);
	const sinceMonday = (here.getUTCDay() + 6) % 7;
	const on = (days) => new Date(here.getTime() + days * 864e5).toISOString().slice(0, 10);
	return {
		from: on(-sinceMonday),
		to: on(6 - sinceMonday)
	};
}
async function refreshWeek(day) {
	if (isGuest) return;
	const { data } = await api.GET("/api/v1/calendar/", { params: { query: weekAround(day) } }).catch(() => ({ data: void 0 }));
	if (!data) return;
	week.value = data;
	await keep("week", data);
}
// src/screens/WeekMarks.tsx
/** Done, partly, rest, on hold, open, to come: seven marks and a denominator, and no colour that scolds. */
function WeekMarks({ day }) {
	A$1(() => {
		recallWeek().then(() => refreshWeek(day.day));
	}, [day]);
	const days = week.value?.days ?? [];
	return /* @__PURE__ */ a("section", {
		class: "week",
		"aria-label": counted(day),
		children: [/* @__PURE__ */ a("p", {
			class: "week-count",
			children: counted(day)
		}), /* @__PURE__ */ a("ol", {
			class: "week-days",
			children: (days.length === 7 ? days : BLANK).map((each, index) => /* @__PURE__ */ a("li", {
				class: each.day === day.day ? "today" : void 0,
				children: [/* @__PURE__ */ a("span", {
					"aria-hidden": "true",
					children: letter(index)
				}), /* @__PURE__ */ a("span", {
					class: `dot ${each.state}`,
					children: /* @__PURE__ */ a("span", {
						class: "unseen",
						children: each.day ? words(`day.${each.state}`) : ""
					})
				})]
			}, index))
		})]
	});
}
var BLANK = Array.from({ length: 7 }, () => ({
	day: "",
	state: "upcoming"
}));
var MONDAY = Date.UTC(2026, 0, 5, 12);
function letter(index) {
	return new Date(MONDAY + index * 864e5).toLocaleDateString(language.value, {
		weekday: "narrow",
		timeZone: "UTC"
	});
}
function counted(day) {
	const owed = Math.max(0, ...day.routines.map((routine) => routine.week.owed));
	const done = Math.max(0, ...day.routines.map((routine) => routine.week.done));
	if (owed === 0) return words("today.week_free");
	return words(done > owed ? "today.week_extra" : "today.week", {
		done,
		owed
	});
}
// src/screens/Today.tsx
/** What is asked today, how long it takes, what is on hold, and the week as seven marks. */
function Today() {
	const day = useToday();
	return /* @__PURE__ */ a(Screen, {
		title: words(isGuest ? "today.guest_title" : "today.title"),
		kind: "today",
		children: [
			/* @__PURE__ */ a("p", {
				class: "today-date soft",
				children: isGuest ? words("today.guest") : todayInWords()
			}),
			/* @__PURE__ */ a(Post, {}),
			day ? /* @__PURE__ */ a(WholeDay, { day }) : /* @__PURE__ */ a(NotYet, {}),
			/* @__PURE__ */ a("a", {
				class: "button link",
				href: "help",
				onClick: (event) => (event.preventDefault(), navigate("help")),
				children: words("today.help")
			})
		]
	});
}
/** What waits to be sent, and a version that waits to be taken. */
function Post() {
	const count = waiting.value.length;
	return /* @__PURE__ */ a($, { children: [count > 0 && /* @__PURE__ */ a("button", {
		type: "button",
		class: "post",
		onClick: () => navigate("waiting"),
		children: count === 1 ? words("frame.waiting_one") : words("frame.waiting", { count })
	}), isUpdateReady.value && !sitting.value && /* @__PURE__ */ a("div", {
		class: "note row apart",
		children: [words("today.update"), /* @__PURE__ */ a(Button, {
			kind: "link",
			onClick: takeUpdate,
			children: words("today.update_take")
		})]
	})] });
}
function NotYet() {
	return /* @__PURE__ */ a("div", {
		class: "card today-empty",
		children: words(!isOnline.value || signedIn.value === "no" ? "today.never_loaded" : "today.loading")
	});
}
function WholeDay({ day }) {
	A$1(() => {
		if (chosenRoutine.value === null || !day.routines.some((one) => one.routine === chosenRoutine.value)) chosenRoutine.value = (day.routines.find((one) => one.is_due_today) ?? day.routines[0])?.routine ?? null;
	}, [day]);
	return /* @__PURE__ */ a($, { children: [
		/* @__PURE__ */ a(Unfinished, {}),
		/* @__PURE__ */ a(Asked, { day }),
		day.routines.map((routine) => /* @__PURE__ */ a(RoutineCard, { routine }, routine.routine)),
		day.routines.length === 0 && /* @__PURE__ */ a("section", {
			class: "card",
			children: [/* @__PURE__ */ a("h2", { children: words("today.nothing_title") }), /* @__PURE__ */ a("p", { children: words("today.nothing") })]
		}),
		!isGuest && /* @__PURE__ */ a(WeekMarks, { day }),
		/* @__PURE__ */ a(HeldBackNow, { heldBack: day.held_back })
	] });
}
/** A session or a report that was left in the middle. */
function Unfinished() {
	const begun = sitting.value;
	const stop = stopping.value;
	return /* @__PURE__ */ a($, { children: [stop && /* @__PURE__ */ a("section", {
		class: "card",
		children: [/* @__PURE__ */ a("h2", { children: words(stop.isComplete ? "today.report_sent" : "today.report_open") }), /* @__PURE__ */ a(Button, {
			kind: stop.isComplete ? "quiet" : "plain",
			onClick: () => navigate("stop"),
			children: words(stop.isComplete ? "frame.again_look" : "today.report_open_go_on")
		})]
	}), begun && /* @__PURE__ */ a("section", {
		class: "card",
		children: [/* @__PURE__ */ a("h2", { children: words("today.unfinished") }), /* @__PURE__ */ a("div", {
			class: "pair",
			children: [/* @__PURE__ */ a(Button, {
				onClick: () => begun.session.phase === "end" ? navigate("after") : (resume(), navigate("player")),
				children: words("today.go_on")
			}), /* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: leaveIt,
				children: words("today.thats_all")
			})]
		})]
	})] });
}
function leaveIt() {
	const begun = sitting.peek();
	if (begun && begun.session.holds.length === 0) discard();
	else if (isGuest) finish({
		comfort: null,
		nothing_hurt: null
	});
	else navigate("after");
}
/** One question, and only on a day that calls for it. */
function Asked({ day }) {
	const question = day.question;
	if (!question) return null;
	return /* @__PURE__ */ a("section", {
		class: "card asked",
		children: [/* @__PURE__ */ a("h2", { children: words(`today.question_${question.kind}`) }), /* @__PURE__ */ a(Button, {
			kind: "quiet",
			onClick: () => navigate("morning"),
			children: words("today.answer")
		})]
	});
}
function RoutineCard({ routine }) {
	const choices = {
		pace: pace.value,
		variants: usualVariants.value,
		isGuided: false
	};
	const plan = planOf(routine, poses.value, choices);
	const first = plan[0];
	const count = new Set(plan.map((hold) => hold.pose)).size;
	const start = () => {
		chosenRoutine.value = routine.routine;
		navigate("before");
	};
	return /* @__PURE__ */ a("section", {
		class: "card routine",
		children: [
			first && /* @__PURE__ */ a("div", {
				class: "routine-figure",
				children: /* @__PURE__ */ a(Figure, {
					pose: first.pose,
					side: first.side,
					variant: first.variant
				})
			}),
			/* @__PURE__ */ a("div", {
				class: "row apart",
				children: [/* @__PURE__ */ a("h2", { children: routine.name }), routine.done_today && /* @__PURE__ */ a("span", {
					class: "mark done",
					children: words("today.done")
				})]
			}),
			first ? /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a("p", {
				class: "soft facts",
				children: [
					/* @__PURE__ */ a("span", { children: words("today.poses", { count }) }),
					/* @__PURE__ */ a("span", { children: words("today.minutes", { minutes: minutesOf(secondsOf(plan)) }) }),
					!isGuest && !routine.done_today && /* @__PURE__ */ a("span", { children: words("today.until", { time: routine.due_time.slice(0, 5) }) })
				]
			}), !sitting.value && /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a(HowLong, { routine }), /* @__PURE__ */ a(Button, {
				kind: routine.done_today ? "quiet" : "plain",
				onClick: start,
				children: words(routine.done_today ? "today.once_more" : "today.start")
			})] })] }) : /* @__PURE__ */ a("p", { children: words("today.all_held_back", { who: words("today.your_coach") }) })
		]
	});
}
/** About 4, 8 or 15 minutes, in one tap; the last choice is remembered. */
function HowLong({ routine }) {
	return /* @__PURE__ */ a("fieldset", {
		class: "paces",
		children: [/* @__PURE__ */ a("legend", {
			class: "unseen",
			children: words("today.how_long")
		}), PACES.map((seconds) => {
			const plan = planOf(routine, poses.value, {
				pace: seconds,
				variants: usualVariants.value,
				isGuided: false
			});
			const isOn = pace.value === seconds;
			return /* @__PURE__ */ a("button", {
				type: "button",
				"aria-pressed": isOn,
				onClick: () => choosePace(isOn ? null : seconds),
				children: [minutesOf(secondsOf(plan)), " min"]
			}, seconds);
		})]
	});
}
function minutesOf(seconds) {
	return Math.max(1, Math.round(seconds / 60));
}
// \0vite/preload-helper.js
var scriptRel = /* @__PURE__ */ (function detectScriptRel() {
	const relList = typeof document !== "undefined" && document.createElement("link").relList;
	return relList && relList.supports && relList.supports("modulepreload") ? "modulepreload" : "preload";
})();
var assetsURL = function(dep) {
	return "/static/app/" + dep;
};
var seen = {};
var isCssPreloadUrl = function isCssPreloadUrl(url) {
	return url.pathname.endsWith(".css");
};
var preloadOnce = function preloadOnce(seen, href, preload) {
	if (href in seen) return seen[href];
	const promise = preload();
	if (!promise) {
		seen[href] = void 0;
		return;
	}
	const preloadPromise = promise.then(() => {
		seen[href] = void 0;
	}, (err) => {
		seen[href] = void 0;
		throw err;
	});
	seen[href] = preloadPromise;
	return preloadPromise;
};
var __vitePreload = function preload(baseModule, deps, importerUrl) {
	let promise = Promise.resolve();
	if (deps && deps.length > 0) {
		let preloadedHrefs;
		const cspNonceMeta = document.querySelector("meta[property=csp-nonce]");
		const cspNonce = cspNonceMeta?.nonce || cspNonceMeta?.getAttribute("nonce");
		function allSettled(promises) {
			return Promise.all(promises.map((p) => Promise.resolve(p).then((value) => ({
				status: "fulfilled",
				value
			}), (reason) => ({
				status: "rejected",
				reason
			}))));
		}
		function importMetaResolve(specifier) {
			if (import.meta.resolve) return new URL(import.meta.resolve(specifier));
			return new URL(
				specifier,
				/** #__KEEP__ */
				import.meta.url
			);
		}
		promise = allSettled(deps.map((depString) => {
			depString = assetsURL(depString, importerUrl);
			const dep = importMetaResolve(depString);
			const isCss = isCssPreloadUrl(dep);
			return preloadOnce(seen, dep.href, () => {
				if (preloadedHrefs === void 0) {
					preloadedHrefs = {
						all: /* @__PURE__ */ new Set(),
						styles: /* @__PURE__ */ new Set()
					};
					const links = document.getElementsByTagName("link");
					for (let i = links.length - 1; i >= 0; i--) {
						const link = links[i];
						preloadedHrefs.all.add(link.href);
						if (link.rel === "stylesheet") preloadedHrefs.styles.add(link.href);
					}
				}
				if ((isCss ? preloadedHrefs.styles : preloadedHrefs.all).has(dep.href)) return;
				const link = document.createElement("link");
				link.rel = isCss ? "stylesheet" : scriptRel;
				if (!isCss) link.as = "script";
				link.crossOrigin = "";
				link.href = dep.href;
				if (cspNonce) link.setAttribute("nonce", cspNonce);
				document.head.appendChild(link);
				if (isCss) return new Promise((res, rej) => {
					const handleSettle = (e) => {
						link.removeEventListener("load", handleSettle);
						link.removeEventListener("error", handleSettle);
						if (e.type === "error") rej(/* @__PURE__ */ new Error(`Unable to preload CSS for ${dep}`));
						else res(e);
					};
					link.addEventListener("load", handleSettle);
					link.addEventListener("error", handleSettle);
				});
			});
		}).filter((p) => p !== void 0));
	}
	function handlePreloadError(err) {
		const e = new Event("vite:preloadError", { cancelable: true });
		e.payload = err;
		window.dispatchEvent(e);
		if (!e.defaultPrevented) throw err;
	}
	return promise.then((res) => {
		for (const item of res || []) {
			if (item.status !== "rejected") continue;
			handlePreloadError(item.reason);
		}
		return baseModule().catch(handlePreloadError);
	});
};
// src/routes.ts
/** The map of the app: one name a screen, one file a screen. Light ones come with the shell, the others when they are first wanted. */
/** In the address `home + name`; `today` is home itself. */
var SCREENS = {
	today: async () => Today,
	before: async () => (await __vitePreload(async () => {
		const { Before } = await import("./Before-N4kaOEfe.js");
		return { Before };
	}, __vite__mapDeps([0,1,2,3,4]))).Before,
	player: async () => (await __vitePreload(async () => {
		const { Player } = await import("./Player-z_ac0GE-.js");
		return { Player };
	}, __vite__mapDeps([5,6,2,3,1,7]))).Player,
	stop: async () => (await __vitePreload(async () => {
		const { Stop } = await import("./Stop-BGnGKKR4.js");
		return { Stop };
	}, __vite__mapDeps([8,9,10,11,12,13,14,7,2,3,15,16,17]))).Stop,
	help: async () => (await __vitePreload(async () => {
		const { Help } = await import("./Help-DNzbllwO.js");
		return { Help };
	}, __vite__mapDeps([18,4]))).Help,
	waiting: async () => (await __vitePreload(async () => {
		const { Waiting } = await import("./Waiting-56VPCJNh.js");
		return { Waiting };
	}, __vite__mapDeps([19,4]))).Waiting,
	after: async () => (await __vitePreload(async () => {
		const { After } = await import("./After-DIczoMQS.js");
		return { After };
	}, __vite__mapDeps([20,12,11,10,6,2,3,1,21,17]))).After,
	morning: async () => (await __vitePreload(async () => {
		const { Morning } = await import("./Morning-YPHFECCJ.js");
		return { Morning };
	}, __vite__mapDeps([22,1,2,3,21]))).Morning,
	progress: async () => (await __vitePreload(async () => {
		const { Progress } = await import("./Progress-Cy9yC6-C.js");
		return { Progress };
	}, __vite__mapDeps([23,12,11,10,13,16,24,17]))).Progress,
	me: async () => (await __vitePreload(async () => {
		const { Me } = await import("./Me-BNabkdX3.js");
		return { Me };
	}, __vite__mapDeps([25,9,10,11,12,13,14,16,26,27,15,28,17]))).Me,
	join: async () => (await __vitePreload(async () => {
		const { Join } = await import("./Join-BB_HDIc7.js");
		return { Join };
	}, __vite__mapDeps([29,11,13,26,15,30,17]))).Join,
	signin: async () => (await __vitePreload(async () => {
		const { SignIn } = await import("./SignIn-CxGGglTx.js");
		return { SignIn };
	}, __vite__mapDeps([31,11,13,17]))).SignIn
};
/** Screens without the bar at the bottom: nothing there may pull a thumb away. */
var ALONE = /* @__PURE__ */ new Set([
	"before",
	"player",
	"stop",
	"after",
	"join",
	"signin"
]);
function named(path) {
	const name = path.slice(home.length).split("/")[0] ?? "";
	return name in SCREENS ? name : "today";
}
/** Where the app stands; what is below a screen, it reads itself. */
var address = y$1(location.pathname);
var route = O(() => named(address.value));
function addressOf(to) {
	return to === "today" ? home : home + to;
}
/** `replace` for what must not come back with the back button: a hold that is over, a report that was sent. */
function navigate(to, { replace = false } = {}) {
	visit(addressOf(to), replace);
}
function visit(path, replace = false) {
	if (path !== address.peek()) history[replace ? "replaceState" : "pushState"](null, "", path);
	address.value = path;
	scrollTo(0, 0);
}
addEventListener("popstate", () => {
	address.value = location.pathname;
});
// src/ui/Icon.tsx
/** Line drawings of one weight; they never stand without words or a label beside them. */
var PATHS = {
	sun: "M12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19",
	line: "M3 19h18M4 15l5-5 4 3 7-8",
	person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
	back: "M15 5l-7 7 7 7",
	next: "M9 5l7 7-7 7",
	close: "M6 6l12 12M18 6L6 18",
	"skip-back": "M18 6l-9 6 9 6zM6 6v12",
	skip: "M6 6l9 6-9 6zM18 6v12",
	check: "M4 12.5l5.5 5.5L20 6.5",
	pause: "M8 5v14M16 5v14",
	play: "M8 5l11 7-11 7z",
	less: "M5 12h14",
	more: "M5 12h14M12 5v14",
	voice: "M4 10v4h4l5 4V6L8 10zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
	chime: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0",
	shake: "M8.5 4h7v16h-7zM4.5 8v8M19.5 8v8",
	phone: "M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z",
	cloud: "M7 18h10a4 4 0 0 0 .6-7.9A6 6 0 0 0 6 9.5 4.3 4.3 0 0 0 7 18z",
	hand: "M8 12V6a1.5 1.5 0 0 1 3 0v5m0-6.500a1.5 1.5 0 0 1 3 0V11m0-4.500a1.500 1.500 0 0 1 3 0V15a6 6 0 0 1-6 6c-3 0-4.500-1.500-6-4l-2-3.500a1.500 1.500 0 0 1 2.500-1.500L8 14",
	share: "M12 15V3.5M8 7l4-4 4 4M7.500 11H5.500v10h13V11h-2",
	add: "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M12 8v8M8 12h8"
};
function Icon({ name }) {
	return /* @__PURE__ */ a("svg", {
		class: "icon",
		viewBox: "0 0 24 24",
		width: "24",
		height: "24",
		"aria-hidden": "true",
		children: /* @__PURE__ */ a("path", { d: PATHS[name] })
	});
}
// src/ui/Bar.tsx
var TABS = [
	["today", "sun"],
	["progress", "line"],
	["me", "person"]
];
function Bar() {
	return /* @__PURE__ */ a("nav", {
		class: "bar",
		"aria-label": words("frame.main"),
		children: TABS.map(([to, icon]) => /* @__PURE__ */ a("a", {
			href: addressOf(to),
			"aria-current": route.value === to ? "page" : void 0,
			onClick: (event) => go(event, to),
			children: [/* @__PURE__ */ a(Icon, { name: icon }), words(`frame.${to}`)]
		}, to))
	});
}
function go(event, to) {
	event.preventDefault();
	navigate(to);
}
// src/ui/App.tsx
/** The frame around the screens: what is open now, and the bar at the bottom where nothing is running. */
function App() {
	const Screen = useSignal(null);
	useSignalEffect(() => {
		const wanted = !isGuest && signedIn.value === "no" && ![
			"join",
			"signin",
			"help"
		].includes(route.value) ? "signin" : route.value;
		SCREENS[wanted]().then((found) => {
			if (route.peek() === wanted || wanted === "signin") Screen.value = found;
		});
	});
	const Shown = Screen.value;
	return /* @__PURE__ */ a($, { children: [Shown && /* @__PURE__ */ a(Shown, {}), !isGuest && signedIn.value !== "no" && !ALONE.has(route.value) && /* @__PURE__ */ a(Bar, {})] });
}
// src/main.tsx
async function open() {
	if (isGuest) useDatabase("lumbar-try");
	x$1(() => {
		document.documentElement.lang = language.value;
	});
	await Promise.all([
		recall(),
		look$1(),
		recallSitting(),
		recallStopping()
	]).catch(() => void 0);
	Q(/* @__PURE__ */ a(App, {}), document.getElementById("app"));
	registerWorker();
	await sendWhatWasLeft(Date.now());
	await catchUp();
	await makeReady();
}
/** On opening, and whenever there is a network again or the app comes back into view. */
async function catchUp() {
	await refresh();
	if (isGuest || signedIn.value !== "yes") return;
	await flush();
	await (await __vitePreload(async () => {
		const { onOpening } = await import("./opening-BJWsK775.js");
		return { onOpening };
	}, __vite__mapDeps([32,27,10,11]))).onOpening();
}
/** What a session and a stop need, piece by piece while nobody waits for anything: no tap has to wait for it then. */
async function makeReady() {
	for (const screen of [
		"before",
		"player",
		"stop",
		"after"
	]) {
		await idle();
		await SCREENS[screen]();
	}
	await idle();
	const { assess } = await __vitePreload(async () => {
		const { assess } = await import("./published-D4X3yvYF.js").then((n) => n.n);
		return { assess };
	}, []);
	assess({}, {});
}
function idle() {
	return new Promise((done) => "requestIdleCallback" in globalThis ? requestIdleCallback(() => done()) : setTimeout(done, 200));
}
addEventListener("online", () => void catchUp());
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState !== "visible") return;
	lookForUpdate();
	catchUp();
});
open();
export { isOnline as $, switchTo as A, x$1 as At, forward as B, localDay$1 as C, headersFor as Ct, run as D, useSignal as Dt, resume as E, kept as Et, shake as F, $ as Ft, leftMs as G, isPaused as H, again as I, skipPose as J, pause as K, back as L, timesDone as M, A$1 as Mt, offerButtons as N, P as Nt, sitting as O, useSignalEffect as Ot, say as P, b$2 as Pt, within as Q, current as R, leftPose as S, codeOf as St, otherWays as T, keep as Tt, justLeft as U, goOn as V, leaveOut as W, stretch as X, stop as Y, touch as Z, act as _, onAnswer as _t, navigate as a, refreshToday as at, finish as b, isAway as bt, Button as c, cautionsOf as ct, dayInWords as d, Figure as dt, leave as et, localDay as f, restingFigure as ft, NO_POSE as g, flush as gt, stopping as h, dismiss as ht, addressOf as i, refresh as it, switches as j, y$1 as jt, start as k, O as kt, Scale as l, language as lt, weekdayName as m, isGuest as mt, SCREENS as n, pose as nt, visit as o, today as ot, momentInWords as p, a as pt, share as q, address as r, poses as rt, chosenRoutine as s, useToday as st, Icon as t, me as tt, Screen as u, words as ut, chooseVariant as v, queue as vt, noteReport as w, forget as wt, instant as x, api as xt, discard as y, waiting as yt, finishNow as z };
