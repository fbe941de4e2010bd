// SPDX-License-Identifier: Apache-2.0
#include "SampleWire.h"
#include "wire/EnrolmentFile.h"
#include "wire/EnrolmentTicket.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

class EnrolmentTest : public QObject
{
    Q_OBJECT

    static wire::EnrolmentKeyOf only(const vault::EnrolmentCode &code)
    {
        return [&code](const QByteArray &name) {
            return name == code.name() ? std::optional(code.key()) : std::nullopt;
        };
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void code_isReadAsItWasShown()
    {
        for (const auto mode : {core::Mode::Real, core::Mode::Practice}) {
            const auto code = vault::EnrolmentCode::random(mode);
            static const QRegularExpression shape(
                u"^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$"_s);
            QVERIFY(shape.match(code.text()).hasMatch());
            for (const QString &text : {code.text(),
                                        code.text().toLower().remove(u' '),
                                        code.text().replace(u' ', u'-').replace(u'0', u'o')}) {
                const auto read = vault::EnrolmentCode::fromText(text);
                QVERIFY(read);
                QCOMPARE(read->name(), code.name());
                QVERIFY(read->mode() == mode);
            }
        }
    }

    // Twelve check bits: of all single wrong letters about one in 4,096 passes for either mode.
    void wrongLetters_areNearlyAlwaysNoticed()
    {
        int passed = 0;
        int tried = 0;
        for (int i = 0; i < 40; ++i) {
            const QString text = vault::EnrolmentCode::random(core::Mode::Real).text().remove(u' ');
            for (qsizetype at = 0; at < text.size(); ++at) {
                QString wrong = text;
                wrong[at] = wrong.at(at) == u'7' ? u'8' : u'7';
                passed += vault::EnrolmentCode::fromText(wrong) ? 1 : 0;
                ++tried;
            }
        }
        QVERIFY2(passed <= 6, qPrintable(u"%1 of %2"_s.arg(passed).arg(tried)));
        QVERIFY(!vault::EnrolmentCode::fromText({}));
        QVERIFY(!vault::EnrolmentCode::fromText(QString(28, u'0')));
        QVERIFY(!vault::EnrolmentCode::fromText(QString(100'000, u' ')));
    }

    void name_saysNothingOfTheKey()
    {
        const auto code = vault::EnrolmentCode::random(core::Mode::Real);
        const auto other = vault::EnrolmentCode::random(core::Mode::Real);
        QVERIFY(code.name() != other.name());
        QVERIFY(!(code.key().bytes() == other.key().bytes()));
        QVERIFY(!code.key().mac("x", {}).startsWith(code.name()));
    }

    void ticket_isReadAsItWasWritten()
    {
        const wire::EnrolmentTicket ticket{vault::EnrolmentCode::random(core::Mode::Real),
                                           QByteArray(32, 'a'),
                                           QByteArray(32, 'k'),
                                           u"https://hq.example.jp:8443/"_s};
        const auto read = wire::EnrolmentTicket::fromText(ticket.text() + '\n');
        QVERIFY(read);
        QCOMPARE(read->text(), ticket.text());
        QCOMPARE(read->code.name(), ticket.code.name());
        QCOMPARE(read->url, ticket.url);
    }

    void ticketsThatAreNone_areRefused()
    {
        const wire::EnrolmentTicket ticket{vault::EnrolmentCode::random(core::Mode::Real),
                                           QByteArray(32, 'a'),
                                           QByteArray(32, 'k'),
                                           u"https://hq.example.jp"_s};
        const QByteArray text = ticket.text();
        QVERIFY(wire::EnrolmentTicket::fromText(text));
        for (const QByteArray &bad : {QByteArray(),
                                      text.left(60),
                                      QByteArray(text).replace("https", "http"),
                                      QByteArray(text).replace("/1/", "/2/"),
                                      QByteArray(text).replace("6161", "6G61"),
                                      text + QByteArray(2000, 'x'),
                                      QByteArray(text).replace("hq.example.jp", "")}) {
            QVERIFY2(!wire::EnrolmentTicket::fromText(bad), bad.constData());
        }
    }

    void message_isBelievedOnlyUnderItsCode()
    {
        const auto code = vault::EnrolmentCode::random(core::Mode::Practice);
        const auto other = vault::EnrolmentCode::random(core::Mode::Practice);
        const wire::EnrolmentMessage message{
            wire::EnrolmentMessageType::Begin, code.name(), "payload"};
        const QByteArray bytes = wire::seal(message, code.key());
        const auto read = wire::open(bytes, wire::maxEnrolmentQuestion, only(code));
        QVERIFY(read);
        QCOMPARE(read->payload, QByteArray("payload"));
        using Error = wire::EnrolmentMessageError;
        QVERIFY(wire::open(bytes, wire::maxEnrolmentQuestion, only(other)).error() ==
                Error::UnknownCode);
        QVERIFY(wire::open(wire::seal(message, other.key()), wire::maxEnrolmentQuestion, only(code))
                    .error() == Error::WrongMac);
        QVERIFY(wire::open(bytes, bytes.size() - 1, only(code)).error() == Error::Malformed);
        // Every byte counts.
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QVERIFY(!wire::open(changed, wire::maxEnrolmentQuestion, only(code)));
        }
    }

    void digits_dependOnEverythingThatWasSaid()
    {
        const auto code = vault::EnrolmentCode::random(core::Mode::Real);
        const auto digits = [&code](const QByteArray &a, const QByteArray &b, const QByteArray &c) {
            return code.key().digits(wire::enrolmentTranscript(a, b, c));
        };
        const QString right = digits("begin", "begun", "secret");
        static const QRegularExpression shape(u"^[0-9]{4} [0-9]{4}$"_s);
        QVERIFY(shape.match(right).hasMatch());
        QCOMPARE(digits("begin", "begun", "secret"), right);
        QVERIFY(digits("begin2", "begun", "secret") != right);
        QVERIFY(digits("begin", "begun2", "secret") != right);
        QVERIFY(digits("begin", "begun", "secret2") != right);
        QVERIFY(digits("beginb", "egun", "secret") != right);
        QVERIFY(vault::EnrolmentCode::random(core::Mode::Real)
                    .key()
                    .digits(wire::enrolmentTranscript("begin", "begun", "secret")) != right);
    }

    // Two numbers of ten digits: none is lost for being small, none beyond the twenty.
    void carriedDigits_dependOnTheDeskAndOnTheTicket()
    {
        const auto code = vault::EnrolmentCode::random(core::Mode::Real);
        const auto digits = [&code](const QByteArray &a, const QByteArray &b, const QByteArray &c) {
            return code.key().twentyDigits(wire::carriedTranscript(a, b, c));
        };
        const QString right = digits("begin", "authority", "keys");
        static const QRegularExpression shape(u"^([0-9]{4} ){4}[0-9]{4}$"_s);
        for (int i = 0; i < 300; ++i) {
            const QString shown = digits(QByteArray::number(i), "authority", "keys");
            QVERIFY2(shape.match(shown).hasMatch(), qPrintable(shown));
        }
        QCOMPARE(digits("begin", "authority", "keys"), right);
        QVERIFY(digits("begin2", "authority", "keys") != right);
        QVERIFY(digits("begin", "authority2", "keys") != right);
        QVERIFY(digits("begin", "authority", "keys2") != right);
        QVERIFY(digits("begina", "uthority", "keys") != right);
    }

    void files_areReadAsTheyWereWritten_andNothingElse()
    {
        const QByteArray message(1000, '\xFB'); // base64url's own letters
        const QByteArray request = wire::requestText(message);
        const QByteArray answer = wire::answerText(message);
        QVERIFY(request.startsWith("UKETSUKE-REQUEST/1/") && request.endsWith('\n'));
        QVERIFY(answer.startsWith("UKETSUKE-ANSWER/1/"));
        QVERIFY(request.size() <= wire::maxRequestFile);
        QCOMPARE(wire::messageOfRequest(request), std::optional(message));
        QCOMPARE(wire::messageOfAnswer(answer), std::optional(message));
        // As a Windows machine may hand it on.
        QCOMPARE(wire::messageOfRequest(request.trimmed() + "\r\n"), std::optional(message));
        QVERIFY(!wire::messageOfRequest(answer));
        QVERIFY(!wire::messageOfAnswer(request));
        for (const QByteArray &bad : {QByteArray(),
                                      QByteArray("UKETSUKE-REQUEST/1/"),
                                      QByteArray(request).replace("/1/", "/2/"),
                                      QByteArray("UKETSUKE-REQUEST/1/+/+/"),
                                      QByteArray("UKETSUKE-REQUEST/1/YQ=="),
                                      QByteArray("UKETSUKE-REQUEST/1/YR"), // bits over
                                      request.chopped(10) + "\n" + request.right(10),
                                      request + request,
                                      request + QByteArray(4000, ' ')}) {
            QVERIFY2(!wire::messageOfRequest(bad), bad.left(80).constData());
        }
        const QByteArray largest(wire::maxEnrolmentMessage, 'x');
        QCOMPARE(wire::messageOfAnswer(wire::answerText(largest)), std::optional(largest));
    }

    // Who headquarters is comes with Begun, and with an approval that a stick carries.
    void answers_bringWhatTheirStateHasToBring()
    {
        const auto read = [](const wire::EnrolmentAnswer &answer) {
            return wire::enrolmentAnswerFrom(wire::encode(answer));
        };
        QVERIFY(read(sample::enrolmentApproved()) && read(sample::enrolmentCarriedBack()));
        auto answer = sample::enrolmentCarriedBack();
        answer.authority.clear();
        QVERIFY(!read(answer));
        answer = sample::enrolmentCarriedBack();
        answer.state = wire::EnrolmentState::Waiting;
        QVERIFY(!read(answer));
        answer = sample::enrolmentCarriedBack();
        answer.state = wire::EnrolmentState::Begun; // without a challenge
        QVERIFY(!read(answer));
    }

    void bundle_mustMakeSense()
    {
        wire::Bundle bundle = sample::bundle();
        QVERIFY(wire::bundleFrom(wire::encode(bundle)) == bundle);
        bundle.shelterKey.reset();
        QVERIFY(wire::bundleFrom(wire::encode(bundle)) == bundle);
        bundle.version = 0;
        QVERIFY(!wire::bundleFrom(wire::encode(bundle)));
        bundle = sample::bundle();
        bundle.shelter = u"999999-999"_s; // not in the list
        QVERIFY(!wire::bundleFrom(wire::encode(bundle)));
        bundle = sample::bundle();
        bundle.url = u"http://hq.example.jp"_s;
        QVERIFY(!wire::bundleFrom(wire::encode(bundle)));
        bundle = sample::bundle();
        bundle.keys.recovery = {}; // a key with which every box can be read
        QVERIFY(!wire::bundleFrom(wire::encode(bundle)));
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "tst_Enrolment.moc"
