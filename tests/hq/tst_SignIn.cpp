// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/OfficeVisitor.h"

#include <QTest>

using namespace hqtest;

// Signing in at the real headquarters over real TLS: the way in, and the ways that must not be one.
class SignInTest : public QObject
{
    Q_OBJECT

    std::optional<HqProcess> m_hq;
    core::SecretBytes m_phone; // of "chief"
    qint64 m_usedStep = 0;
    const QString m_passphrase = u"hokuma tenire sayobu"_s;

    // Waits until the app shows digits that were not used before.
    [[nodiscard]] QString freshDigits()
    {
        while (OfficeVisitor::stepNow() + 1 <= m_usedStep) {
            QTest::qWait(500);
        }
        m_usedStep = std::max(m_usedStep + 1, OfficeVisitor::stepNow());
        return OfficeVisitor::digitsAt(m_phone, m_usedStep);
    }

    // Somebody else, signed in: digits of theirs are fresh.
    [[nodiscard]] bool signInAnother(OfficeVisitor &visitor)
    {
        qint64 used = 0;
        const auto invited = addAdministrator(m_hq->data(), u"second"_s);
        const auto phone = visitor.setUp(invited.code(), m_passphrase, &used);
        return !phone.isEmpty() &&
               visitor.signIn(u"second"_s, m_passphrase, OfficeVisitor::digitsAt(phone, used + 1))
                       .status == 303;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        const auto invited = addAdministrator(m_hq->data(), u"chief"_s);
        QCOMPARE(invited.exitCode, 0);
        OfficeVisitor visitor(*m_hq);
        m_phone = visitor.setUp(invited.code(), m_passphrase, &m_usedStep);
        QVERIFY(!m_phone.isEmpty());
    }
    void cleanup() { QCOMPARE(m_hq->stop(), 0); }

    void firstAdministrator_signsIn()
    {
        OfficeVisitor visitor(*m_hq);
        QCOMPARE(visitor.get(u"/hq"_s).location, "/hq/sign-in");
        const auto answer = visitor.signIn(u"chief"_s, m_passphrase, freshDigits());
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.location, "/hq");
        QVERIFY(visitor.get(u"/hq/accounts"_s).html.contains(u"data-account=\"chief\""_s));
    }

    // A Japanese keyboard makes such letters unless it is told not to.
    void fullWidthLetters_areUnderstood()
    {
        const auto wide = [](QString text) {
            for (QChar &letter : text) {
                letter = QChar(letter.unicode() - u'!' + 0xFF01);
            }
            return text;
        };
        OfficeVisitor visitor(*m_hq);
        QCOMPARE(visitor.signIn(wide(u"chief"_s) + u' ', m_passphrase, wide(freshDigits())).status,
                 303);
    }

    void cookieAndHeaders_areStrict()
    {
        OfficeVisitor visitor(*m_hq);
        const auto answer = visitor.signIn(u"chief"_s, m_passphrase, freshDigits());
        static const QRegularExpression cookie(
            u"^__Host-uketsuke=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict$"_s);
        QVERIFY2(cookie.match(QString::fromLatin1(answer.setCookie)).hasMatch(),
                 answer.setCookie.constData());
        for (const QString &path :
             {u"/hq/sign-in"_s, u"/hq/set-up"_s, u"/hq"_s, u"/hq/accounts"_s}) {
            const auto page = visitor.get(path);
            QCOMPARE(page.header("Content-Security-Policy"),
                     "default-src 'none'; style-src 'self'; img-src 'self' data:; "
                     "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            QCOMPARE(page.header("X-Content-Type-Options"), "nosniff");
            QCOMPARE(page.header("X-Frame-Options"), "DENY");
            QCOMPARE(page.header("Referrer-Policy"), "no-referrer");
            QCOMPARE(page.header("Cache-Control"), "no-store");
            QVERIFY(!page.html.contains(u"<script"_s) && !page.html.contains(u"style=\""_s));
        }
    }

    // Nobody's passphrase travels in the clear: on the port without TLS there is nothing to see.
    void portWithoutTls_hasNoSignIn()
    {
        for (const QString &path : {u"hq"_s, u"hq/sign-in"_s, u"hq/set-up"_s, u"hq/accounts"_s}) {
            QCOMPARE(m_hq->answerOf(m_hq->getAsync(m_hq->board() + path)).status, 404);
        }
    }

    // User enumeration: unknown, not set up, disabled, wrong passphrase, wrong digits, no name at
    // all, absurd name: byte for byte the same answer.
    void everyWrongTry_getsTheSameAnswer()
    {
        OfficeVisitor chief(*m_hq);
        QCOMPARE(chief.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        const QString token = chief.get(u"/hq/accounts"_s).formToken();
        QCOMPARE(
            chief
                .post(u"/hq/accounts/invite"_s,
                      {{u"form"_s, token}, {u"name"_s, u"invited"_s}, {u"role"_s, u"officer"_s}})
                .status,
            200);
        OfficeVisitor stranger(*m_hq);
        const QString right = OfficeVisitor::digitsAt(m_phone, OfficeVisitor::stepNow() + 1);
        const QString wrong = right == u"000000"_s ? u"000001"_s : u"000000"_s;
        const auto first = stranger.signIn(u"nobody"_s, m_passphrase, right);
        QCOMPARE(first.status, 403);
        for (const auto &[name, passphrase, digits] :
             {std::tuple(u"chief"_s, u"wrong passphrase"_s, right),
              std::tuple(u"chief"_s, m_passphrase, wrong),
              std::tuple(u"chief"_s, QString(), right),
              std::tuple(u"invited"_s, m_passphrase, right),
              std::tuple(QString(), m_passphrase, right),
              std::tuple(u"' OR 1=1 --"_s, m_passphrase, right),
              std::tuple(u"CHIEF"_s, m_passphrase, right)}) {
            const auto answer = stranger.signIn(name, passphrase, digits);
            QCOMPARE(answer.status, first.status);
            QCOMPARE(answer.html, first.html);
            QVERIFY(answer.setCookie.isEmpty());
        }
    }

    void digits_workOnce()
    {
        OfficeVisitor visitor(*m_hq);
        const QString digits = freshDigits();
        QCOMPARE(visitor.signIn(u"chief"_s, m_passphrase, digits).status, 303);
        OfficeVisitor shoulderSurfer(*m_hq);
        QCOMPARE(shoulderSurfer.signIn(u"chief"_s, m_passphrase, digits).status, 403);
    }

    // Brute force: known and unknown names slow down alike.
    void guessing_isSlowedDown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("known") << u"chief"_s;
        QTest::newRow("unknown") << u"nobody"_s;
    }
    void guessing_isSlowedDown()
    {
        QFETCH(QString, name);
        OfficeVisitor stranger(*m_hq);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(stranger.signIn(name, u"guess number one"_s, u"123456"_s).status, 403);
        }
        const auto slowed = stranger.signIn(name, u"guess number one"_s, u"123456"_s);
        QCOMPARE(slowed.status, 429);
        const int wait = slowed.header("Retry-After").toInt();
        QVERIFY(wait >= 1 && wait <= 5);
        // The right ones, too: else the answer would tell that they are right.
        QCOMPARE(stranger.signIn(name, m_passphrase, freshDigits()).status, 429);
        QCOMPARE(m_hq->people(u"999999-001"_s), -999); // the board answers: it knows nothing yet
    }

    // Session fixation: what the browser showed before signing in is worth nothing afterwards.
    void sessionFromBefore_isNotTakenOver()
    {
        OfficeVisitor visitor(*m_hq);
        const QByteArray planted = "__Host-uketsuke=" + QByteArray(43, 'A');
        visitor.cookie = planted;
        QVERIFY(signInAnother(visitor));
        QVERIFY(visitor.cookie != planted);
        const QByteArray first = visitor.cookie;
        QCOMPARE(visitor.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        QVERIFY(visitor.cookie != first);
        OfficeVisitor thief(*m_hq);
        for (const QByteArray &cookie :
             {planted, first, first + "; " + visitor.cookie, QByteArray("__Host-uketsuke=")}) {
            thief.cookie = cookie;
            QCOMPARE(thief.get(u"/hq"_s).status, 303);
        }
        thief.cookie = visitor.cookie;
        QCOMPARE(thief.get(u"/hq"_s).status, 200); // this is how the others would have looked
    }

    // CSRF: a form is taken only from our own page, with the token of that very session.
    void formFromElsewhere_isRefused()
    {
        OfficeVisitor chief(*m_hq);
        QCOMPARE(chief.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        OfficeVisitor other(*m_hq);
        QVERIFY(signInAnother(other));
        const QString token = chief.get(u"/hq/accounts"_s).formToken();
        const QString othersToken = other.get(u"/hq/accounts"_s).formToken();
        QVERIFY(!token.isEmpty() && token != othersToken);
        const auto invite = [&chief](const QString &form) {
            return chief
                .post(u"/hq/accounts/invite"_s,
                      {{u"form"_s, form}, {u"name"_s, u"mallory"_s}, {u"role"_s, u"officer"_s}})
                .status;
        };
        for (const QString &wrong : {QString(), u"x"_s, othersToken}) {
            QCOMPARE(invite(wrong), 403);
        }
        const auto from = [&](const QByteArray &site, const QByteArray &origin) {
            chief.fetchSite = site;
            chief.origin = origin;
            return invite(token);
        };
        const QByteArray own = m_hq->url().toLatin1();
        QCOMPARE(from("cross-site", "null"), 403);
        QCOMPARE(from("same-site", own), 403);
        QCOMPARE(from("none", "null"), 403);
        QCOMPARE(from("same-origin", "https://evil.example"), 403);
        QCOMPARE(from({}, {}), 403);
        QCOMPARE(from({}, "null"), 403);
        QCOMPARE(from({}, "https://evil.example"), 403);
        QCOMPARE(chief.get(u"/hq/accounts/invite?form=%1&name=mallory&role=officer"_s.arg(token))
                     .location,
                 "/hq/accounts");
        QVERIFY(!chief.get(u"/hq/accounts"_s).html.contains(u"mallory"_s));
        QCOMPARE(from({}, own), 200); // an older browser
    }

    // Role escalation: what an officer adds to a form changes nothing.
    void officer_staysAnOfficer()
    {
        OfficeVisitor chief(*m_hq);
        QCOMPARE(chief.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        const QString token = chief.get(u"/hq/accounts"_s).formToken();
        const auto invitation =
            chief.post(u"/hq/accounts/invite"_s,
                       {{u"form"_s, token}, {u"name"_s, u"tanaka"_s}, {u"role"_s, u"officer"_s}});
        const QString code = invitation.find(u"<code id=\"code\">([^<]+)<"_s);
        OfficeVisitor officer(*m_hq);
        qint64 used = 0;
        const auto phone = officer.setUp(code, u"sayobu kimaru hoku"_s, &used);
        QVERIFY(!phone.isEmpty());
        const auto signedIn = officer.post(u"/hq/sign-in?role=administrator"_s,
                                           {{u"name"_s, u"tanaka"_s},
                                            {u"passphrase"_s, u"sayobu kimaru hoku"_s},
                                            {u"digits"_s, OfficeVisitor::digitsAt(phone, used + 1)},
                                            {u"role"_s, u"administrator"_s},
                                            {u"account"_s, u"1"_s}});
        QCOMPARE(signedIn.status, 303);
        officer.cookie = signedIn.setCookie.split(';').front();
        const auto home = officer.get(u"/hq?role=administrator&account=1"_s);
        QCOMPARE(home.status, 200);
        QVERIFY(!home.html.contains(u"/hq/accounts"_s));
        QCOMPARE(officer.get(u"/hq/accounts?role=administrator"_s).status, 403);
        for (const QString &path : {u"/hq/accounts/invite"_s, u"/hq/accounts/disable"_s}) {
            QCOMPARE(officer
                         .post(path,
                               {{u"form"_s, home.formToken()},
                                {u"name"_s, u"tanaka"_s},
                                {u"role"_s, u"administrator"_s},
                                {u"account"_s, u"1"_s}})
                         .status,
                     403);
        }
        QVERIFY(chief.get(u"/hq/accounts"_s).html.count(u"data-account"_s) == 2);
        QCOMPARE(
            chief
                .post(u"/hq/accounts/invite"_s,
                      {{u"form"_s, token}, {u"name"_s, u"tanaka"_s}, {u"role"_s, u"emperor"_s}})
                .status,
            400);

        // Disabled: out at once, and not in again.
        QCOMPARE(chief.post(u"/hq/accounts/disable"_s, {{u"form"_s, token}, {u"account"_s, u"1"_s}})
                     .status,
                 422);
        QCOMPARE(chief.post(u"/hq/accounts/disable"_s, {{u"form"_s, token}, {u"account"_s, u"2"_s}})
                     .status,
                 303);
        QCOMPARE(officer.get(u"/hq"_s).status, 303);
        QCOMPARE(officer
                     .signIn(u"tanaka"_s,
                             u"sayobu kimaru hoku"_s,
                             OfficeVisitor::digitsAt(phone, OfficeVisitor::stepNow() + 1))
                     .status,
                 403);
        QCOMPARE(chief.get(u"/hq"_s).status, 200);
    }

    void signOut_endsTheSession()
    {
        OfficeVisitor visitor(*m_hq);
        QCOMPARE(visitor.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        const auto out =
            visitor.post(u"/hq/sign-out"_s, {{u"form"_s, visitor.get(u"/hq"_s).formToken()}});
        QCOMPARE(out.status, 200);
        QVERIFY(out.setCookie.startsWith("__Host-uketsuke=; ") &&
                out.setCookie.endsWith("; Max-Age=0"));
        QCOMPARE(visitor.get(u"/hq"_s).status, 303); // with the old cookie
    }

    void invitation_isGoodOnce()
    {
        const auto invited = addAdministrator(m_hq->data(), u"second"_s);
        OfficeVisitor visitor(*m_hq);
        const auto choose = [&visitor](const QString &code, const QString &again) {
            return visitor.post(
                u"/hq/set-up/passphrase"_s,
                {{u"code"_s, code}, {u"passphrase"_s, u"hokuma tenire"_s}, {u"again"_s, again}});
        };
        QCOMPARE(choose(invited.code(), u"hokuma teniri"_s).status, 422);
        const auto page = choose(invited.code(), u"hokuma tenire"_s);
        QVERIFY(page.html.contains(u"<svg class=\"qr\""_s));
        const auto phone = OfficeVisitor::secretIn(page);
        const auto confirm = [&](const QString &digits) {
            return visitor.post(u"/hq/set-up/confirm"_s,
                                {{u"code"_s, invited.code()}, {u"digits"_s, digits}});
        };
        const QString right = OfficeVisitor::digitsAt(phone, OfficeVisitor::stepNow());
        const auto wrong = confirm(right == u"000000"_s ? u"000001"_s : u"000000"_s);
        QCOMPARE(wrong.status, 422);
        QVERIFY(OfficeVisitor::secretIn(wrong) == phone);
        QCOMPARE(confirm(right).status, 200);
        QCOMPARE(confirm(right).status, 422);
        QCOMPARE(choose(invited.code(), u"hokuma tenire"_s).status, 422);
        QVERIFY(choose(invited.code(), u"hokuma tenire"_s).html.contains(u"/hq/set-up"_s));
    }

    void guessedCodes_areSlowedDown()
    {
        OfficeVisitor stranger(*m_hq);
        int status = 0;
        int tries = 0;
        for (; tries < 40 && status != 429; ++tries) {
            status = stranger
                         .post(u"/hq/set-up"_s,
                               {{u"code"_s, u"00000-00000-00000-00000-00000-%1"_s.arg(tries % 10)}})
                         .status;
            QVERIFY(status == 422 || status == 429);
        }
        QCOMPARE(status, 429);
        QVERIFY(tries > 10);
    }

    // Lost phone: whoever keeps the server lets the same person in again; the old phone is out.
    void lostPhone_isReplacedByTheCommand()
    {
        OfficeVisitor before(*m_hq);
        QCOMPARE(before.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        const auto again = addAdministrator(m_hq->data(), u"chief"_s);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(before.get(u"/hq"_s).status, 200);
        OfficeVisitor after(*m_hq);
        qint64 used = 0;
        const auto phone = after.setUp(again.code(), u"another passphrase"_s, &used);
        QVERIFY(!phone.isEmpty());
        QCOMPARE(before.get(u"/hq"_s).status, 303);
        QCOMPARE(before.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 403);
        QCOMPARE(after
                     .signIn(u"chief"_s,
                             u"another passphrase"_s,
                             OfficeVisitor::digitsAt(phone, used + 1))
                     .status,
                 303);
    }

    void command_refusesWhatMakesNoSense()
    {
        QCOMPARE(addAdministrator(m_hq->data(), u"Chief\n"_s).exitCode, 2);
        QTemporaryDir empty;
        QCOMPARE(addAdministrator(empty.path(), u"chief"_s).exitCode, 4);
        QVERIFY(QDir(empty.path()).isEmpty());
    }

    // Log injection, and secrets: every line is one JSON object, no line holds what was typed.
    void log_holdsNothingThatWasTyped()
    {
        OfficeVisitor visitor(*m_hq);
        const QStringList hostile{u"mallory\n{\"event\":\"signed_in\",\"account\":\"chief\"}"_s,
                                  u"mallory\u202Efeihc"_s,
                                  u"mallory\"},{\"x\":\""_s,
                                  u"mallory\\r\\n\r\n\x1b[2J"_s,
                                  u"mallory-passphrase-in-the-wrong-field"_s};
        for (const QString &name : hostile) {
            QCOMPARE(visitor.signIn(name, u"secret passphrase"_s, u"987654"_s).status, 403);
        }
        QCOMPARE(visitor.signIn(u"chief"_s, u"secret passphrase"_s, u"987654"_s).status, 403);
        QCOMPARE(visitor.signIn(u"chief"_s, m_passphrase, freshDigits()).status, 303);
        QCOMPARE(m_hq->stop(), 0);
        const QByteArray log = m_hq->log();
        int refused = 0;
        int signedIn = 0;
        for (const QByteArray &line : log.trimmed().split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QVERIFY2(!entry.isEmpty(), line.constData());
            refused += entry.value(u"event"_s) == u"sign_in_refused"_s ? 1 : 0;
            signedIn += entry.value(u"event"_s) == u"signed_in"_s ? 1 : 0;
        }
        QCOMPARE(refused, 6);
        QCOMPARE(signedIn, 1);
        for (const QByteArray &typed : {"mallory"_qba,
                                        "secret"_qba,
                                        "987654"_qba,
                                        "hokuma"_qba,
                                        "\xE2\x80\xAE"_qba,
                                        "\x1b"_qba}) {
            QVERIFY2(!log.contains(typed), typed.constData());
        }
        QVERIFY(log.contains(R"("account":"chief")"));
    }

    void brokenForm_isRefused()
    {
        OfficeVisitor visitor(*m_hq);
        QCOMPARE(visitor.postBody(u"/hq/sign-in"_s, "name=chief&name=chief").status, 400);
        QCOMPARE(visitor.postBody(u"/hq/sign-in"_s, "name=%00").status, 400);
        QCOMPARE(visitor.postBody(u"/hq/sign-in"_s, "name=%F").status, 400);
        QCOMPARE(visitor.postBody(u"/hq/sign-in"_s, QByteArray(20'000, 'a')).status, 400);
        QCOMPARE(visitor.postBody(u"/hq/sign-in"_s, "").status, 403);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_SignIn.moc"
