// SPDX-License-Identifier: Apache-2.0
#include "core/Record.h"
#include "tests/hq/OfficeVisitor.h"
#include "tests/journey/NewDesk.h"
#include "vault/Octets.h"

using namespace hqtest;
using State = wire::EnrolmentState;

// A new desk whose network is dead, and a stick that somebody carries: real window, real files,
// real headquarters process.
class EnrolmentByStickJourney : public QObject
{
    Q_OBJECT

    static constexpr auto school = "999999-001";
    using Trouble = core::screen::EnrolTrouble;
    using ByStick = core::screen::EnrolByStick;

    HqProcess m_hq;
    std::unique_ptr<OfficeVisitor> m_visitor;

    // Nobody listens there.
    static wire::EnrolmentTicket unreachable(wire::EnrolmentTicket ticket)
    {
        ticket.url = u"https://127.0.0.1:1"_s;
        return ticket;
    }
    [[nodiscard]] wire::EnrolmentTicket ticket() const
    {
        return unreachable(std::move(*ticketFor(m_hq, QString::fromLatin1(school))));
    }
    static QString twentyDigits(const NewDesk &desk)
    {
        const auto *page = std::get_if<ByStick>(&desk.enrolment.screen());
        return page != nullptr ? page->digits : QString();
    }
    static ByStick::Problem problem(const NewDesk &desk)
    {
        const auto *page = std::get_if<ByStick>(&desk.enrolment.screen());
        return page != nullptr ? page->problem : ByStick::Problem::None;
    }
    static QByteArray read(const NewDesk &desk, const QString &name)
    {
        QFile file(desk.stick.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void putAnswer(const NewDesk &desk, const QByteArray &content)
    {
        QFile file(desk.stick.filePath(u"uketsuke-answer.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray sealed(const wire::Bundle &bundle, const vault::KioskSigner &signer)
    {
        return wire::seal({wire::PayloadType::Bundle, {}, wire::encode(bundle)},
                          wire::signWith(signer));
    }
    // As far as the button; then it stands in the middle of its way.
    static void goOnByStick(NewDesk &desk, const wire::EnrolmentTicket &ticket)
    {
        desk.putStickIn(ticket.text());
        QTRY_VERIFY(desk.shows<Trouble>());
        QVERIFY(desk.says(u"本部とつながりません"_s));
        desk.tap(u"USBメモリーで続ける"_s);
        QVERIFY(desk.shows<ByStick>());
    }
    // What a person at headquarters does with the stick; the answer.
    [[nodiscard]] QByteArray letIn(const QByteArray &request, const QString &digits)
    {
        const QString token = m_visitor->get(u"/hq/desks"_s).formToken();
        if (m_visitor->upload(u"/hq/desks/carried"_s, token, request).status != 303 ||
            !m_visitor->get(u"/hq/desks"_s).html.contains(digits)) {
            return {};
        }
        approveWith(m_hq, digits);
        const QString link = m_visitor->get(u"/hq/desks"_s)
                                 .find(u"href=\"(/hq/desks/answer\\?[^\"]*)\""_s)
                                 .replace(u"&amp;"_s, u"&"_s);
        return m_visitor->get(link).html.toLatin1();
    }
    void forgetDesks() const
    {
        for (const QByteArray &line : command(m_hq, {u"--desks"_s}).out.split('\n')) {
            const QString id = QString::fromLatin1(line.simplified().split(' ').value(1));
            if (id.startsWith(u"P-"_s)) {
                (void)command(m_hq, {u"--revoke"_s, id});
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_hq.start());
        m_visitor = std::make_unique<OfficeVisitor>(m_hq);
        QVERIFY(signInAsAdministrator(*m_visitor, m_hq.data()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { forgetDesks(); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void deskWithoutANetwork_isEnrolled()
    {
        NewDesk desk((QUrl()));
        const auto ticket = this->ticket();
        putAnswer(desk, "UKETSUKE-ANSWER/1/YW5vdGhlcg\n"); // of some desk, weeks ago
        goOnByStick(desk, ticket);
        const QString digits = twentyDigits(desk);
        QCOMPARE(digits.size(), 24);
        QVERIFY(desk.says(digits));
        const QByteArray request = read(desk, u"uketsuke-request.txt"_s);
        QVERIFY(request.startsWith("UKETSUKE-REQUEST/1/"));
        QCOMPARE(desk.taps, 1);
        QTest::qWait(1'500); // the old answer is looked at, and nothing is said of it
        QVERIFY(problem(desk) == ByStick::Problem::None);
        // Out, in, written once more: the same.
        desk.tap(u"USBメモリーにもう一度書く"_s);
        QCOMPARE(read(desk, u"uketsuke-request.txt"_s), request);
        QCOMPARE(twentyDigits(desk), digits);

        const QByteArray answer = letIn(request, digits);
        QVERIFY(answer.startsWith("UKETSUKE-ANSWER/1/"));
        putAnswer(desk, answer);
        QTRY_VERIFY(desk.shows<core::screen::MakePassphrase>());
        QTemporaryDir folder;
        const auto keys = desk.makeKeys(folder.filePath(u"keys"_s));
        QVERIFY(keys);
        QVERIFY(command(m_hq, {u"--desks"_s}).out.contains(keys->kiosk().text().toLatin1()));
    }

    // The stick may get lost: what it carries lets nobody in who does not have its ticket.
    void files_holdNoSecret()
    {
        const auto ticket = this->ticket();
        uplink::Enroller enroller({QUrl(ticket.url),
                                   std::move(*vault::EnrolmentCode::fromText(ticket.code.text())),
                                   ticket.authority,
                                   ticket.keys},
                                  app::wallTime,
                                  {});
        const auto request = enroller.request();
        const QByteArray answer =
            *wire::messageOfAnswer(letIn(wire::requestText(request.message), request.digits));
        QVERIFY(!enroller.takeCarried(answer));
        const auto desk = enroller.take();
        QTemporaryDir folder;
        QVERIFY(desk.signer.save(folder.filePath(u"seed"_s)));
        QFile seed(folder.filePath(u"seed"_s));
        QVERIFY(seed.open(QIODevice::ReadOnly));
        QCOMPARE(seed.size(), qint64{vault::KioskSigner::seedSize});
        const QByteArray letters = ticket.code.text().remove(u' ').toLatin1();
        for (const QByteArray &message : {request.message, answer}) {
            QVERIFY(message.contains(desk.signer.publicKey().toBytes())); // it is what it seems
            QVERIFY(!message.contains(letters));
            QVERIFY(!message.contains(vault::byteArrayOf(ticket.code.key().bytes().span())));
            QVERIFY(!message.contains(seed.readAll()) && seed.seek(0));
            QVERIFY(!message.contains(vault::byteArrayOf(desk.box.secret.span())));
        }
    }

    // Whoever presses "back" begins where they were: the keys are the same.
    void goingBack_losesNothing()
    {
        NewDesk desk((QUrl()));
        goOnByStick(desk, ticket());
        const QString digits = twentyDigits(desk);
        desk.enrolment.take(core::input::Back{});
        QVERIFY(desk.shows<core::screen::EnrolCode>());
        QTRY_VERIFY(desk.shows<Trouble>()); // the stick is still there
        desk.tap(u"USBメモリーで続ける"_s);
        QCOMPARE(twentyDigits(desk), digits);
    }

    // Root writes anywhere, so a folder stands in the way of the file.
    void stickThatTakesNothing_orIsTakenOut_isSaid()
    {
        NewDesk desk((QUrl()));
        const auto ticket = this->ticket();
        QVERIFY(QDir(desk.stick.path()).mkpath(u"uketsuke-request.txt.tmp/x"_s));
        goOnByStick(desk, ticket);
        QVERIFY(problem(desk) == ByStick::Problem::NotWritten);
        QVERIFY(twentyDigits(desk).isEmpty());
        QVERIFY(QFile::remove(desk.stick.filePath(u"uketsuke-enrol.txt"_s)));
        desk.tap(u"USBメモリーに書く"_s);
        QVERIFY(problem(desk) == ByStick::Problem::NoStick);
        QVERIFY(QDir(desk.stick.filePath(u"uketsuke-request.txt.tmp"_s)).removeRecursively());
        desk.putStickIn(ticket.text());
        desk.tap(u"USBメモリーに書く"_s);
        QVERIFY(problem(desk) == ByStick::Problem::None);
        QVERIFY(!twentyDigits(desk).isEmpty());
        QVERIFY(!read(desk, u"uketsuke-request.txt"_s).isEmpty());
        QVERIFY(!QFile::exists(desk.stick.filePath(u"uketsuke-request.txt.tmp"_s)));
    }

    // A tapped code knows headquarters by nothing, and came on no stick.
    void tappedCode_isNotOfferedAStick()
    {
        NewDesk desk(QUrl(u"https://127.0.0.1:1"_s));
        desk.enrolment.take(core::input::EnrolCodeGiven{ticket().code.text()});
        QTRY_VERIFY(desk.shows<Trouble>());
        QVERIFY(buttonIn(desk.window, u"USBメモリーで続ける"_s) == nullptr);
    }

    void wrongAnswers_areSaid_andTheRightOneIsAwaited_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"garbage",
                                 "too large",
                                 "another desk's",
                                 "another question's",
                                 "without the code",
                                 "waiting",
                                 "another authority",
                                 "another signing key",
                                 "another authority, signed",
                                 "another municipality",
                                 "damaged bundle"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }
    void wrongAnswers_areSaid_andTheRightOneIsAwaited()
    {
        QFETCH(QString, what);
        NewDesk desk((QUrl()));
        const auto ticket = this->ticket();
        goOnByStick(desk, ticket);
        const QString digits = twentyDigits(desk);
        const QByteArray right = letIn(read(desk, u"uketsuke-request.txt"_s), digits);
        const auto opened =
            wire::open(*wire::messageOfAnswer(right),
                       wire::maxEnrolmentMessage,
                       [&](const QByteArray &) { return std::optional(ticket.code.key()); });
        QVERIFY(opened);
        auto answer = *wire::enrolmentAnswerFrom(opened->payload);
        const auto file = [&ticket](const wire::EnrolmentAnswer &said,
                                    const vault::EnrolmentCode &code) {
            return wire::answerText(wire::seal(
                {wire::EnrolmentMessageType::Answer, ticket.code.name(), wire::encode(said)},
                code.key()));
        };
        QByteArray wrong;
        if (what == u"garbage"_s) {
            wrong = "hello";
        } else if (what == u"too large"_s) {
            wrong = right + QByteArray(500'000, ' ');
        } else if (what == u"another desk's"_s) {
            const auto other = vault::EnrolmentCode::random(core::Mode::Practice);
            wrong = wire::answerText(wire::seal(
                {wire::EnrolmentMessageType::Answer, other.name(), opened->payload}, other.key()));
        } else if (what == u"another question's"_s) {
            answer.answers = QByteArray(32, 'x');
            wrong = file(answer, ticket.code);
        } else if (what == u"without the code"_s) {
            wrong = file(answer, vault::EnrolmentCode::random(core::Mode::Practice));
        } else if (what == u"waiting"_s) {
            wrong = file({answer.answers, State::Waiting, 1, {}, {}, {}, {}}, ticket.code);
        } else if (what == u"another authority"_s) {
            HqProcess other;
            QVERIFY(other.start());
            answer.authority = other.municipality().value(u"ca"_s).toString().toLatin1();
            wrong = file(answer, ticket.code);
        } else if (what == u"another signing key"_s) {
            answer.signing = vault::KioskSigner::generate().publicKey();
            wrong = file(answer, ticket.code);
        } else if (what == u"another authority, signed"_s) {
            HqProcess other;
            QVERIFY(other.start());
            auto bundle = *AskingDesk::bundleOf(m_hq, answer);
            bundle.authority = other.municipality().value(u"ca"_s).toString().toLatin1();
            answer.authority = bundle.authority;
            const auto signer =
                vault::KioskSigner::load(m_hq.data() + u"/keys/signing.seed"_s); // who has it
            QVERIFY(signer);
            answer.bundle = sealed(bundle, *signer);
            wrong = file(answer, ticket.code);
        } else if (what == u"another municipality"_s) {
            const auto signer = vault::KioskSigner::generate();
            auto bundle = *AskingDesk::bundleOf(m_hq, answer);
            bundle.keys.signing = signer.publicKey();
            answer.signing = signer.publicKey();
            answer.bundle = sealed(bundle, signer);
            wrong = file(answer, ticket.code);
        } else {
            answer.bundle[answer.bundle.size() / 2] ^= 1;
            wrong = file(answer, ticket.code);
        }
        putAnswer(desk, wrong);
        QTRY_VERIFY(problem(desk) == ByStick::Problem::Foreign);
        QCOMPARE(twentyDigits(desk), digits);
        putAnswer(desk, file({answer.answers, State::Refused, 1, {}, {}, {}, {}}, ticket.code));
        if (what != u"another question's"_s) {
            QTRY_VERIFY(problem(desk) == ByStick::Problem::Refused);
        }
        putAnswer(desk, right);
        QTRY_VERIFY(desk.shows<core::screen::MakePassphrase>());
    }
};

QTEST_MAIN(EnrolmentByStickJourney)
#include "tst_EnrolmentByStick.moc"
