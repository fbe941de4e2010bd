// SPDX-License-Identifier: Apache-2.0
// The session on a real register: a family by its QR, once and again.
#include "OpenDesk.h"
#include "vault/FamilyKey.h"

#include <QTest>

#include <set>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

FamilyMember member(const QString &name, int year)
{
    FamilyMember one;
    one.draft.name = Field<QString>{name, FieldSource::Code, 100};
    one.draft.birthDate = Field<QDate>{QDate(year, 5, 6), FieldSource::Code, 100};
    one.draft.sex = Field<Sex>{Sex::Female, FieldSource::Code, 100};
    one.draft.note = Field<QString>{u"メモ"_s, FieldSource::Code, 100};
    one.draft.relation = Relation::Child;
    return one;
}

Family family(char id = 'f', quint8 part = 1)
{
    return {
        QByteArray(8, id),
        part,
        {member(u"見本　花子"_s, 1950), member(u"見本　桜"_s, 1980), member(u"見本　梅"_s, 2015)}};
}

class CodeDesk : public OpenDesk
{
public:
    CodeDesk() { session->offerFamilyMarks(marks); }

    // Shown, whoever is elsewhere unticked, confirmed: the numbers.
    std::vector<Numbered> admit(const Family &shown, const std::set<std::size_t> &elsewhere = {})
    {
        take({input::FamilyRead{shown}});
        for (const std::size_t one : elsewhere) {
            take({input::ToggleMember{one}});
        }
        take({input::Confirm{}});
        const auto *numbers = std::get_if<screen::GroupNumbers>(&session->screen());
        return numbers == nullptr ? std::vector<Numbered>{} : numbers->people;
    }

    [[nodiscard]] int low() const { return reg->presence().present().total(); }
    [[nodiscard]] int high() const { return low() + reg->presence().undecided(); }

    vault::FamilyKey marks{SecretBytes::random(vault::FamilyKey::size)};
};

} // namespace

class tst_SessionFamily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
    }

    void cleanup() { m_desk.reset(); }

    void family_isAdmittedInOneTransaction_asOneHousehold()
    {
        QSignalSpy recorded(&*m_desk->session, &IntakeSession::recorded);
        const auto people = m_desk->admit(family());
        QCOMPARE(recorded.count(), 1);
        QCOMPARE(people.size(), std::size_t{3});
        QCOMPARE(std::get<screen::GroupNumbers>(m_desk->session->screen()).names,
                 (QStringList{u"見本　花子"_s, u"見本　桜"_s, u"見本　梅"_s}));
        QCOMPARE(m_desk->low(), 3);
        QCOMPARE(m_desk->high(), 3);
        std::set<QUuid> households;
        for (const Numbered &one : people) {
            const auto entry = m_desk->reg->entry(one.who);
            QVERIFY(entry->isNamed);
            QCOMPARE(entry->person->note->value, u"メモ"_s);
            QCOMPARE(entry->person->relation, std::optional(Relation::Child));
            households.insert(entry->person->household.value());
        }
        QCOMPARE(households.size(), std::size_t{1});
        m_desk->take({input::Next{}});
        QVERIFY(std::holds_alternative<screen::Start>(m_desk->session->screen()));
    }

    // To whoever stands there a copy of the code answers as the code itself did.
    void sameFamilyAgain_looksTheSame_andMovesOnlyTheHighFigure()
    {
        const auto first = m_desk->admit(family());
        const Screen shownFirst = m_desk->session->screen();
        m_desk->take({input::Next{}});
        const auto again = m_desk->admit(family());
        const auto shownAgain = std::get<screen::GroupNumbers>(m_desk->session->screen());
        m_desk->take({input::Next{}});
        QCOMPARE(shownAgain.names, std::get<screen::GroupNumbers>(shownFirst).names);
        QCOMPARE(again.size(), first.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            QVERIFY(first[i].who != again[i].who);
            QCOMPARE(again[i].cell, first[i].cell);
            QCOMPARE(m_desk->reg->presence().sameness(first[i].who, again[i].who),
                     std::optional(Sameness::Suspected));
        }
        QCOMPARE(m_desk->low(), 3);
        QCOMPARE(m_desk->high(), 6);
        // Staff has it among the pairs to decide about.
        m_desk->take({input::StaffFace{}, input::PassphraseEntered{}});
        QCOMPARE(std::get<screen::StaffDesk>(m_desk->session->screen()).repeats.size(),
                 std::size_t{3});
        m_desk->take({input::ShowRepeat{}, input::DecideRepeat{Sameness::Apart}});
        QCOMPARE(m_desk->low(), 4);
        QCOMPARE(m_desk->high(), 6);
    }

    void whoWasElsewhereBefore_isCountedWhenTheyCome()
    {
        QCOMPARE(m_desk->admit(family(), {2}).size(), std::size_t{2});
        m_desk->take({input::Next{}});
        QCOMPARE(m_desk->low(), 2);
        QCOMPARE(m_desk->admit(family(), {0, 1}).size(), std::size_t{1});
        m_desk->take({input::Next{}});
        QCOMPARE(m_desk->low(), 3);
        QCOMPARE(m_desk->high(), 3);
        std::set<QUuid> households;
        for (const RosterEntry &entry : m_desk->reg->entries()) {
            households.insert(entry.person->household.value());
        }
        QCOMPARE(households.size(), std::size_t{1});
    }

    void secondPart_isOtherPeopleOfTheSameHousehold()
    {
        m_desk->admit(family());
        m_desk->take({input::Next{}});
        m_desk->admit(family('f', 2));
        m_desk->take({input::Next{}});
        QCOMPARE(m_desk->high(), 6);
        QCOMPARE(m_desk->low(), 6);
    }

    // "That was a mistake", said of the second time, takes nobody of the first time away.
    void repeatTakenBack_leavesTheFirst()
    {
        m_desk->admit(family());
        m_desk->take({input::Next{}});
        m_desk->admit(family());
        m_desk->take({input::TakeBack{}});
        QVERIFY(std::holds_alternative<screen::Start>(m_desk->session->screen()));
        QCOMPARE(m_desk->low(), 3);
        QCOMPARE(m_desk->high(), 3);
    }

    void wholeFamilyTakenBack_isNobody_andCanComeAgain()
    {
        m_desk->admit(family());
        m_desk->take({input::TakeBack{}});
        QVERIFY(std::holds_alternative<screen::Start>(m_desk->session->screen()));
        QCOMPARE(m_desk->low(), 0);
        m_desk->admit(family());
        QCOMPARE(m_desk->low(), 3);
        QCOMPARE(m_desk->high(), 3);
    }

    void whoLeft_andComesBackByTheSameCode_isHereAgain()
    {
        const auto first = m_desk->admit(family());
        m_desk->take({input::Next{}});
        for (const Numbered &one : first) {
            QVERIFY(
                m_desk->reg->append({SampleDesk::event(EventKind::Left, one.who, Presence::Left)}));
        }
        QCOMPARE(m_desk->low(), 0);
        m_desk->admit(family());
        QCOMPARE(m_desk->low(), 3);
    }

    void afterARestart_andWhileLocked_itIsStillRecognised()
    {
        m_desk->admit(family());
        m_desk->take({input::Next{}, input::StaffFace{}, input::PassphraseEntered{}});
        m_desk->take({input::LockNow{}});
        m_desk->admit(family());
        QCOMPARE(m_desk->low(), 3);
        QCOMPARE(m_desk->high(), 6);
        const auto head = *m_desk->reg->head();
        const auto bytes = m_desk->reg->recordsFrom(head.stream, head.seq, 1, 1 << 20);
        const auto last = recordFrom(bytes->front());
        QCOMPARE(last->clear.mark,
                 std::optional(FamilyMark{m_desk->marks.codeOf("ffffffff", 1), 2}));
        QVERIFY(!last->bytes().contains("ffffffff")); // the id itself is nowhere
    }

    // No reader of ours makes such a name; the register would not either.
    void refusedFamily_isNobody_andNoHouseholdStaysOpen()
    {
        Family endless = family();
        endless.members.back().draft.name->value = QString(5'000, u'長');
        QVERIFY(m_desk->admit(endless).empty());
        QCOMPARE(m_desk->session->screen(),
                 Screen(screen::Trouble{IntakeProblem::NotSaved, std::nullopt}));
        QCOMPARE(m_desk->high(), 0);
        m_desk->take({input::Back{}});
        QVERIFY(std::holds_alternative<screen::Start>(m_desk->session->screen()));
        QCOMPARE(m_desk->admit(family()).size(), std::size_t{3});
    }

    void contact_hasNoMark()
    {
        Family contact{{}, 1, {member(u"見本　茂"_s, 1970)}};
        m_desk->admit(contact);
        m_desk->take({input::Next{}});
        m_desk->admit(contact);
        QCOMPARE(m_desk->low(), 2);
    }

    void whoComesWithAFamily_andIsNotInItsCode_joinsItsHousehold()
    {
        const auto people = m_desk->admit(family());
        m_desk->take({input::CountGroup{}}); // "more of the family"
        QVERIFY(std::holds_alternative<screen::Household>(m_desk->session->screen()));
        CellCounts baby;
        baby.add({AgeBand::UnderOne, Sex::Female, Place::Inside}, 1);
        m_desk->take({input::SetPeople{baby}, input::Confirm{}});
        const auto added = std::get<screen::GroupNumbers>(m_desk->session->screen()).people;
        QCOMPARE(added.size(), std::size_t{1});
        QCOMPARE(m_desk->reg->entry(added.front().who)->person->household,
                 m_desk->reg->entry(people.front().who)->person->household);
    }

private:
    std::optional<CodeDesk> m_desk;
};

QTEST_GUILESS_MAIN(tst_SessionFamily)
#include "tst_SessionFamily.moc"
