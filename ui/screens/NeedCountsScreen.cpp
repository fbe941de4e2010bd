// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/NeedCountsScreen.h"

#include "core/CodeWords.h"
#include "ui/CodePictures.h"
#include "ui/Language.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int columns = 3;

} // namespace

NeedCountsScreen::NeedCountsScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_needs(new ChoiceGrid(theme, BigButton::Shape::Row))
    , m_advice(textLabel(TextRole::Lead))
    , m_own(textLabel(TextRole::Caption))
{
    content()->addWidget(m_advice);
    content()->addWidget(m_needs);
    content()->addWidget(m_own);
    content()->addStretch();
    connect(m_needs, &ChoiceGrid::chosen, this, [this](int need) {
        Q_EMIT wish(core::input::FindByNeed{static_cast<core::Need>(need)});
    });
}

void NeedCountsScreen::show(const core::screen::NeedCounts &state)
{
    m_state = state;
    retranslate();
}

void NeedCountsScreen::forget()
{
    m_state = {};
    m_needs->ask({}, {});
    m_own->clear();
}

QString NeedCountsScreen::ownWords() const
{
    const QString language = currentLanguageCode();
    QStringList lines;
    for (const core::OwnQuestion &question : m_state.questions) {
        QStringList choices;
        for (const core::OwnQuestion::Choice &choice : question.choices) {
            const auto said = m_state.own.find({question.code, choice.code});
            choices << tr("%1 %2人")
                           .arg(core::inLanguage(choice.words, language))
                           .arg(said == m_state.own.end() ? 0 : said->second);
        }
        lines << u"%1  %2"_s.arg(core::inLanguage(question.words, language), choices.join(u"、"_s));
    }
    return lines.join(u'\n');
}

void NeedCountsScreen::retranslate()
{
    heading()->setText(tr("配慮が必要な人"));
    m_advice->setText(
        m_state.people.empty()
            ? tr("まだ、だれも答えていません。答えていない人は「いいえ」ではありません。")
            : tr("いまいる人のうち「はい」の人数です。さわると、その人たちが出ます。"));
    std::vector<Choice> choices;
    for (const auto &[need, people] : m_state.people) {
        Choice choice;
        choice.value = static_cast<int>(need);
        choice.words = tr("%1 %2人").arg(core::wordOf(need, currentLanguageCode())).arg(people);
        choice.picture = pictureOf(need);
        choice.row = static_cast<int>(choices.size()) / columns;
        choice.column = static_cast<int>(choices.size()) % columns;
        choices.push_back(choice);
    }
    m_needs->ask(choices, {columns, 100, 28});
    m_own->setText(ownWords());
}

} // namespace ui
