// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/OutreachFamilyScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int columns = 2;
} // namespace

OutreachFamilyScreen::OutreachFamilyScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_members(new ChoiceGrid(theme, BigButton::Shape::Row))
    , m_forget(new BigButton(theme, Picture::Cross))
    , m_add(new BigButton(theme, Picture::PersonPlus))
    , m_codes(new BigButton(theme, Picture::Check, Rank::Primary))
{
    content()->addWidget(m_advice);
    content()->addWidget(m_members);
    content()->addStretch();
    for (BigButton *button : {m_forget, m_add, m_codes}) {
        foot()->addWidget(button, 1);
    }
    connect(m_members, &ChoiceGrid::chosen, this, [this](int member) {
        touch(static_cast<std::size_t>(member));
    });
    connect(m_forget, &QPushButton::clicked, this, &OutreachFamilyScreen::forgetWished);
    connect(m_add, &QPushButton::clicked, this, &OutreachFamilyScreen::addWished);
    connect(m_codes, &QPushButton::clicked, this, &OutreachFamilyScreen::codesWished);
}

void OutreachFamilyScreen::show(const core::OutreachFamily &family)
{
    m_family = family;
    m_touched.reset();
    retranslate();
}

void OutreachFamilyScreen::forget()
{
    m_family = {};
    m_touched.reset();
    m_members->ask({}, {});
}

void OutreachFamilyScreen::touch(std::size_t member)
{
    if (m_touched == member) {
        Q_EMIT removeWished(member);
        return;
    }
    m_touched = member;
    retranslate();
}

Choice OutreachFamilyScreen::choiceOf(std::size_t at) const
{
    const core::Draft &draft = m_family.members[at];
    const auto &name = draft.name ? draft.name : draft.kana;
    Choice choice;
    choice.value = static_cast<int>(at);
    choice.words = name ? shownBriefly(name->value) : tr("（名前なし）");
    choice.words += u'\n';
    choice.words += draft.birthDate ? shownBirthDate(draft.birthDate->value) : tr("生年月日なし");
    if (m_touched == at) {
        choice.words += u'\n' + tr("もう一度さわると、消します");
        choice.rank = Rank::Grave;
        choice.picture = Picture::Cross;
    }
    choice.row = static_cast<int>(at) / columns;
    choice.column = static_cast<int>(at) % columns;
    return choice;
}

void OutreachFamilyScreen::retranslate()
{
    const bool isAnybody = !m_family.members.empty();
    const bool isFull = m_family.members.size() >= core::mostInHousehold;
    heading()->setText(tr("家族のQRコードを作ります"));
    m_advice->setText(
        isFull ? tr("家族は20人までです。")
               : tr("マイナンバーカードを置くか、カードのない人は下のボタンで追加します。"
                    "ここで入れたことは、この機械に残りません。"));
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < m_family.members.size(); ++i) {
        choices.push_back(choiceOf(i));
    }
    m_members->ask(choices, {columns, 100, 34});
    m_forget->setVisible(isAnybody);
    m_forget->setWords(tr("全部消す"));
    m_add->setEnabled(!isFull);
    m_add->setWords(tr("カードなしで追加"));
    m_codes->setEnabled(isAnybody);
    m_codes->setWords(
        isAnybody ? tr("%n人のQRコードを作る", nullptr, static_cast<int>(m_family.members.size()))
                  : tr("QRコードを作る"));
}

} // namespace ui
