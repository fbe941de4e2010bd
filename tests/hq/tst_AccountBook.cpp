// SPDX-License-Identifier: Apache-2.0
#include "hq/AccountBook.h"
#include "hq/SessionBook.h"
#include "hq/SignInLimits.h"
#include "vault/Octets.h"
#include "vault/Totp.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

} // namespace

// Accounts, sessions and the pace of tries, with a clock of the test's own.
class AccountBookTest : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    std::optional<hq::AccountBook> m_book;
    qint64 m_now = 0;

    [[nodiscard]] hq::AccountBook::Place place() const
    {
        return {m_folder->filePath(u"accounts.db"_s), m_folder->filePath(u"accounts.key"_s)};
    }
    [[nodiscard]] hq::AccountResult<hq::AccountBook> open()
    {
        return hq::AccountBook::open(
            place(), vault::Argon2Cost::practice(), [this] { return m_now; });
    }
    [[nodiscard]] QByteArray digits(const core::SecretBytes &phone, qint64 steps = 0) const
    {
        return QByteArray::number(
                   vault::totpAt(phone, static_cast<quint64>(m_now / 1000 / 30 + steps)))
            .rightJustified(6, '0');
    }
    [[nodiscard]] core::SecretBytes setUp(const QByteArray &name, hq::Role role = hq::Role::Officer)
    {
        const auto invitation = m_book->invite(name, role);
        auto chosen = m_book->choosePassphrase(invitation.value().code, secret("hokuma tenire"));
        const auto done = m_book->confirm(invitation->code, digits(chosen.value().secondFactor));
        m_now += 30 * second;
        return done ? std::move(chosen->secondFactor) : core::SecretBytes();
    }
    [[nodiscard]] hq::AccountResult<hq::Account> signIn(const QByteArray &name,
                                                        const core::SecretBytes &phone)
    {
        return m_book->signIn(name, secret("hokuma tenire"), digits(phone));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        m_now = 1'795'400'000'000;
        auto opened = open();
        QVERIFY(opened);
        m_book.emplace(std::move(*opened));
    }

    void whoIsSetUp_signsIn_alsoAfterARestart()
    {
        const auto phone = setUp("tanaka");
        QVERIFY(signIn("tanaka", phone));
        m_book.reset();
        auto again = open();
        QVERIFY(again);
        m_book.emplace(std::move(*again));
        QCOMPARE(signIn("tanaka", phone).error(), hq::AccountError::Refused); // used digits
        m_now += 30 * second;
        const auto account = signIn("tanaka", phone);
        QVERIFY(account);
        QCOMPARE(account->role, hq::Role::Officer);
        QCOMPARE(account->state, hq::AccountState::Active);
    }

    void invitation_endsAfterHalfAnHour()
    {
        const auto invitation = m_book->invite("tanaka", hq::Role::Officer);
        QVERIFY(invitation);
        m_now += 30 * minute - 1;
        QVERIFY(m_book->invited(invitation->code));
        QVERIFY(m_book->choosePassphrase(invitation->code, secret("hokuma tenire")));
        m_now += 1;
        QCOMPARE(m_book->invited(invitation->code).error(), hq::AccountError::CodeInvalid);
        QCOMPARE(m_book->chosen(invitation->code).error(), hq::AccountError::CodeInvalid);
        QCOMPARE(m_book->confirm(invitation->code, "000000").error(),
                 hq::AccountError::CodeInvalid);
    }

    void newInvitation_replacesTheOlder()
    {
        const auto first = m_book->invite("tanaka", hq::Role::Officer);
        const auto second = m_book->invite("tanaka", hq::Role::Officer);
        QVERIFY(first && second);
        QCOMPARE(m_book->invited(first->code).error(), hq::AccountError::CodeInvalid);
        QVERIFY(m_book->invited(second->code));
        QCOMPARE(m_book->accounts()->size(), std::size_t{1});
    }

    void halfSetUp_leavesTheOldOneWorking()
    {
        const auto phone = setUp("tanaka");
        const auto again = m_book->invite("tanaka", hq::Role::Officer);
        QVERIFY(again);
        QVERIFY(m_book->choosePassphrase(again->code, secret("another passphrase")));
        QVERIFY(signIn("tanaka", phone));
    }

    void invitationByAnotherRole_isRefused()
    {
        QVERIFY(m_book->invite("tanaka", hq::Role::Officer));
        QCOMPARE(m_book->invite("tanaka", hq::Role::Administrator).error(),
                 hq::AccountError::NameInvalid);
    }

    void name_isOfHarmlessLettersOnly()
    {
        for (const QByteArray &name : {"tanaka"_qba, "t"_qba, "a.b-c_9"_qba}) {
            QVERIFY(hq::isLoginName(name));
        }
        for (const QByteArray &name : {""_qba,
                                       "Tanaka"_qba,
                                       "9a"_qba,
                                       "a b"_qba,
                                       "a\nb"_qba,
                                       "a\"b"_qba,
                                       "避難"_qba,
                                       "a\xE2\x80\xAE"_qba,
                                       QByteArray(33, 'a')}) {
            QVERIFY(!hq::isLoginName(name));
            QCOMPARE(m_book->invite(name, hq::Role::Officer).error(),
                     hq::AccountError::NameInvalid);
        }
    }

    void weakPassphrase_isRefused()
    {
        const auto invitation = m_book->invite("tanaka", hq::Role::Officer);
        for (const QByteArray &weak :
             {""_qba, "elevenchars"_qba, "aaaaaaaaaaaaaaaa"_qba, "避難所避難所"_qba}) {
            QCOMPARE(m_book->choosePassphrase(invitation->code, secret(weak)).error(),
                     hq::AccountError::PassphraseTooWeak);
        }
        QVERIFY(m_book->choosePassphrase(invitation->code, secret("twelve chars")));
    }

    void disabledAccount_isRefused_untilItIsSetUpAnew()
    {
        const auto phone = setUp("tanaka");
        QVERIFY(m_book->disable(m_book->accounts()->front().id));
        QCOMPARE(signIn("tanaka", phone).error(), hq::AccountError::Refused);
        const auto newPhone = setUp("tanaka");
        QVERIFY(signIn("tanaka", newPhone));
        QCOMPARE(m_book->disable(999).error(), hq::AccountError::Unknown);
    }

    // Who copies accounts.db alone cannot make the digits: the secret is under another file's key.
    void copyOfTheDatabase_doesNotHaveTheSecondFactor()
    {
        const auto phone = setUp("tanaka");
        const QByteArray plain(reinterpret_cast<const char *>(phone.data()),
                               qsizetype(phone.size()));
        m_book.reset();
        for (const auto &name : {u"accounts.db"_s, u"accounts.db-wal"_s}) {
            QFile file(m_folder->filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                const QByteArray bytes = file.readAll();
                QVERIFY(!bytes.contains(plain));
                QVERIFY(!bytes.contains(vault::base32(phone)));
                QVERIFY(!bytes.contains("hokuma"));
            }
        }
        QCOMPARE(QFile::permissions(place().keyFile) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(QFile::remove(place().keyFile)); // elsewhere: another key is made
        auto copy = open();
        QVERIFY(copy);
        m_book.emplace(std::move(*copy));
        QVERIFY(!signIn("tanaka", phone));
    }

    void code_isReadAsPeopleWriteIt()
    {
        for (int i = 0; i < 100; ++i) {
            const auto code = hq::InvitationCode::random();
            const auto loose = QByteArray(code.text())
                                   .toLower()
                                   .replace('-', ' ')
                                   .replace('0', 'o')
                                   .replace('1', i % 2 == 0 ? 'i' : 'l');
            const auto read = hq::InvitationCode::fromText(loose);
            QVERIFY(read);
            QCOMPARE(read->hash(), code.hash());
            QVERIFY(!hq::InvitationCode::fromText(code.text().chopped(1)));
            QVERIFY(!hq::InvitationCode::fromText(code.text() + '0'));
        }
        QVERIFY(!hq::InvitationCode::fromText(QByteArray(26, 'U'))); // not one of the letters
        QVERIFY(!hq::InvitationCode::fromText(QByteArray(26, 'Z'))); // 130 bits
    }

    void session_endsByItselfWhenIdleAndAfterTwelveHours()
    {
        hq::SessionBook sessions([this] { return m_now; });
        const hq::Account account{7, u"tanaka"_s, hq::Role::Officer, {}, 0, {}, {}};
        const QByteArray idle = sessions.begin(account);
        m_now += 30 * minute - 1;
        QVERIFY(sessions.find(idle));
        m_now += 30 * minute;
        QVERIFY(!sessions.find(idle));
        const QByteArray busy = sessions.begin(account);
        for (qint64 passed = 0; passed < 12 * hour - 20 * minute; passed += 20 * minute) {
            m_now += 20 * minute;
            QVERIFY(sessions.find(busy));
        }
        m_now += 20 * minute;
        QVERIFY(!sessions.find(busy));
    }

    void sessions_endForOneAccountOnly_andAreNotEndless()
    {
        hq::SessionBook sessions([this] { return m_now; });
        const hq::Account tanaka{7, u"tanaka"_s, hq::Role::Officer, {}, 0, {}, {}};
        const hq::Account sato{8, u"sato"_s, hq::Role::Administrator, {}, 0, {}, {}};
        const QByteArray other = sessions.begin(sato);
        QByteArrayList shown;
        for (std::size_t i = 0; i <= hq::SessionBook::mostOfOneAccount; ++i) {
            m_now += second;
            shown.append(sessions.begin(tanaka));
        }
        QVERIFY(!sessions.find(shown.front()));
        QVERIFY(sessions.find(shown[1]));
        sessions.endAllOf(tanaka.id);
        for (const QByteArray &one : shown) {
            QVERIFY(!sessions.find(one));
        }
        QCOMPARE(sessions.find(other)->role, hq::Role::Administrator);
        QVERIFY(sessions.find(other)->key != other);
    }

    void guessing_getsSlowerAndIsForgotten()
    {
        hq::SignInLimits limits([this] { return m_now; });
        QList<qint64> waits;
        for (int i = 0; i < 12; ++i) {
            const auto wait = limits.take("192.0.2.1", "tanaka").count();
            waits.append(wait);
            m_now += wait;
            if (wait > 0) {
                QCOMPARE(limits.take("192.0.2.1", "tanaka").count(), qint64{0});
            }
        }
        QCOMPARE(waits.first(6), QList<qint64>(6, 0));
        QCOMPARE(waits.at(6), 5 * second);
        QCOMPARE(waits.at(7), 10 * second);
        QVERIFY(std::is_sorted(waits.begin(), waits.end()));
        QVERIFY(waits.last() <= minute * 15);
        m_now += 6 * hour;
        QCOMPARE(limits.take("192.0.2.1", "tanaka").count(), qint64{0});
        QCOMPARE(limits.take("192.0.2.1", "tanaka").count(), qint64{0});
    }

    void strangerWhoGuesses_doesNotKeepTheOwnerOut()
    {
        hq::SignInLimits limits([this] { return m_now; });
        QCOMPARE(limits.take("192.0.2.1", "tanaka").count(), qint64{0});
        limits.succeeded("192.0.2.1", "tanaka");
        for (int i = 0; i < 15; ++i) {
            static_cast<void>(limits.take("198.51.100.7", "tanaka"));
        }
        QVERIFY(limits.take("198.51.100.7", "tanaka").count() > 0);
        QVERIFY(limits.take("203.0.113.1", "tanaka").count() > 0);
        QCOMPARE(limits.take("192.0.2.1", "tanaka").count(), qint64{0});
    }

    void addressesOfOneNetwork_areOne()
    {
        hq::SignInLimits limits([this] { return m_now; });
        for (int i = 0; i < 25; ++i) {
            static_cast<void>(limits.take("2001:db8:1:2:" + QByteArray::number(i) + "::1",
                                          "name-" + QByteArray::number(i)));
        }
        QVERIFY(limits.take("2001:db8:1:2::99", "somebody").count() > 0);
        QCOMPARE(limits.take("2001:db8:1:3::99", "somebody").count(), qint64{0});
    }

    void memoryOfTries_isBounded()
    {
        hq::TryLimit limit({});
        for (int i = 0; i < int(hq::TryLimit::mostRemembered) + 50; ++i) {
            static_cast<void>(limit.take(QByteArray::number(i), m_now));
        }
        QVERIFY(limit.remembered() <= hq::TryLimit::mostRemembered);
    }
};

QTEST_GUILESS_MAIN(AccountBookTest)
#include "tst_AccountBook.moc"
