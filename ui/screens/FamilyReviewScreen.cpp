// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/FamilyReviewScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int columns = 2;

constexpr std::size_t fewMembers = 4;

} // namespace

FamilyReviewScreen::FamilyReviewScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_members(new ChoiceGrid(theme, BigButton::Shape::Row))
    , m_together(textLabel(TextRole::Caption))
{
    content()->addWidget(m_members);
    content()->addWidget(m_together);
    content()->addStretch();
    connect(m_members, &ChoiceGrid::chosen, this, [this](int member) {
        Q_EMIT wish(core::input::ToggleMember{static_cast<std::size_t>(member)});
    });
    m_back = addWish(foot(), Picture::Cross, Rank::Plain, core::input::Back{});
    m_ask = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::AskMissing{});
    m_confirm = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
    m_confirm->setTypeSize(40);
    foot()->setStretch(0, 2);
    foot()->setStretch(1, 2);
    foot()->setStretch(2, 3);
}

void FamilyReviewScreen::show(const core::screen::FamilyReview &state)
{
    m_state = state;
    retranslate();
}

void FamilyReviewScreen::forget()
{
    m_state.reset();
    m_members->ask({}, {});
    m_together->clear();
}

QString FamilyReviewScreen::birthOf(const core::FamilyMember &member) const
{
    const core::Draft &draft = member.draft;
    if (draft.birthDate) {
        return shownBirthDate(draft.birthDate->value);
    }
    if (draft.ageBand) {
        return core::wordOf(*draft.ageBand, currentLanguageCode());
    }
    return member.doubts.contains(core::FamilyDoubt::ImpossibleBirthDate)
               ? tr("生年月日が、ありえない日です")
               : tr("生年月日がありません");
}

// Who is elsewhere is not told by the colour alone.
QString FamilyReviewScreen::wordsOf(std::size_t at) const
{
    const core::FamilyMember &member = m_state->family.members[at];
    const core::Draft &draft = member.draft;
    const auto &name = draft.name ? draft.name : draft.kana;
    QStringList lines{name ? shownBriefly(name->value) : tr("（名前がありません）")};
    if (member.doubts.contains(core::FamilyDoubt::Twice)) {
        lines << tr("同じ人が2回書いてあります");
    }
    if (m_state->elsewhere.contains(at)) {
        lines << tr("いまは、ここにいない");
    } else {
        lines << birthOf(member) + u'　' +
                     (draft.sex ? core::wordOf(draft.sex->value, currentLanguageCode())
                                : tr("性別がありません"));
    }
    return lines.join(u'\n');
}

Choice FamilyReviewScreen::choiceOf(std::size_t at) const
{
    const bool isHere = !m_state->elsewhere.contains(at);
    Choice choice;
    choice.value = static_cast<int>(at);
    choice.words = wordsOf(at);
    choice.picture = isHere ? Picture::Check : Picture::Cross;
    choice.rank = isHere ? Rank::Primary : Rank::Plain;
    choice.row = static_cast<int>(at) / columns;
    choice.column = static_cast<int>(at) % columns;
    return choice;
}

// What is the same for all of them.
QString FamilyReviewScreen::together() const
{
    const core::FamilyMember &first = m_state->family.members.front();
    QStringList lines;
    if (first.draft.address) {
        lines << shown(first.draft.address->value);
    }
    if (first.doubts.contains(core::FamilyDoubt::UnknownTown)) {
        lines << tr("（市町村の番号がわかりません。このまま記録します）");
    }
    if (m_state->family.place == core::Place::CarOnSite) {
        lines << tr("車の中でねる");
    }
    if (m_state->family.word == core::Family::Word::Municipality) {
        lines << tr("市町村の署名があります");
    }
    return lines.join(u"　"_s);
}

void FamilyReviewScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const int here = static_cast<int>(m_state->here());
    heading()->setText(m_state->family.members.size() == 1
                           ? tr("あなたですか？")
                           : tr("ここにいない人を、さわってください"));
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < m_state->family.members.size(); ++i) {
        choices.push_back(choiceOf(i));
    }
    const int typeSize = choices.size() > fewMembers ? 32 : 42;
    m_members->ask(choices, {columns, 100, typeSize});
    m_together->setText(together());
    m_back->setWords(tr("ちがう・やめる"));
    m_ask->setVisible(core::isAnythingMissing(*m_state));
    m_ask->setWords(tr("足りないことを答える"));
    m_confirm->setEnabled(here > 0);
    m_confirm->setWords(here > 0 ? tr("はい、%n人で受付する", nullptr, here)
                                 : tr("いる人をさわってください"));
}

} // namespace ui
