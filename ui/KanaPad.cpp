// SPDX-License-Identifier: Apache-2.0
#include "ui/KanaPad.h"

#include "core/Kana.h"
#include "ui/KanjiChoice.h"
#include "ui/ToldText.h"

#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// From the right. Two places of ヤ are empty as on every such table.
constexpr QStringView columns[] = {u"アイウエオ",
                                   u"カキクケコ",
                                   u"サシスセソ",
                                   u"タチツテト",
                                   u"ナニヌネノ",
                                   u"ハヒフヘホ",
                                   u"マミムメモ",
                                   u"ヤ ユ ヨ",
                                   u"ラリルレロ",
                                   u"ワヲンー"};
constexpr int columnCount = 10;
constexpr QChar space(0x3000);

// Columns of the grid at the left: beside the letters and not above them, because five rows of keys
// for fingers leave no height on a small screen.
constexpr int sideColumns = 6;
constexpr int gapColumn = sideColumns;
constexpr int lettersColumn = gapColumn + 1;

} // namespace

KanaPad::KanaPad(const Theme &theme, Ok ok, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    buildSide(grid, ok);
    buildLetters(grid);
    for (int row = 0; row < 5; ++row) {
        grid->setRowStretch(row, 1);
    }
    connect(&theme, &Theme::changed, this, &KanaPad::applyTheme);
    applyTheme();
    retranslate();
}

void KanaPad::buildSide(QGridLayout *grid, Ok ok)
{
    m_shown = new ToldText(m_theme);
    m_choice = new KanjiChoice(m_theme);
    grid->addWidget(m_shown, 0, 0, 2, sideColumns);
    grid->addWidget(m_choice, 2, 0, 2, sideColumns);
    connect(m_choice, &KanjiChoice::chosen, this, &KanaPad::candidateChosen);
    const int width = ok == Ok::OnThePad ? 2 : 3;
    m_erase = new BigButton(m_theme, Picture::Delete, Rank::Plain, BigButton::Shape::Key);
    m_space = new BigButton(m_theme, Picture::None, Rank::Plain, BigButton::Shape::Key);
    grid->addWidget(m_erase, 4, 0, 1, width);
    grid->addWidget(m_space, 4, width, 1, width);
    connect(m_erase, &QPushButton::clicked, this, &KanaPad::erase);
    connect(m_space, &QPushButton::clicked, this, &KanaPad::tellSpace);
    if (ok == Ok::OnThePad) {
        m_ok = new BigButton(m_theme, Picture::None, Rank::Primary, BigButton::Shape::Key);
        grid->addWidget(m_ok, 4, 2 * width, 1, width);
        connect(m_ok, &QPushButton::clicked, this, &KanaPad::entered);
    }
    for (int column = 0; column < sideColumns; ++column) {
        grid->setColumnStretch(column, 11);
    }
}

void KanaPad::buildLetters(QGridLayout *grid)
{
    int column = lettersColumn + columnCount;
    for (const QStringView letters : columns) {
        grid->setColumnStretch(--column, 10);
        for (int row = 0; row < letters.size(); ++row) {
            if (letters[row] != u' ') {
                addKey(grid, letters[row], row, column);
            }
        }
    }
    m_longVowel = m_letters.back();
    m_form = new BigButton(m_theme, Picture::None, Rank::Plain, BigButton::Shape::Key);
    grid->addWidget(m_form, 4, lettersColumn);
    connect(m_form, &QPushButton::clicked, this, &KanaPad::changeForm);
}

void KanaPad::addKey(QGridLayout *grid, QChar letter, int row, int column)
{
    auto *button = new BigButton(m_theme, Picture::None, Rank::Plain, BigButton::Shape::Key);
    button->setTypeSize(52);
    button->setWords(QString(letter));
    m_letters.push_back(button);
    grid->addWidget(button, row, column);
    connect(button, &QPushButton::clicked, this, [this, letter] { tell(QString(letter)); });
}

void KanaPad::setText(const QString &kana)
{
    const QString name = core::toKatakana(kana);
    if (name != text()) {
        m_text = name;
        setCandidates({});
        refresh();
    }
}

QString KanaPad::text() const
{
    return core::toKatakana(m_text);
}

void KanaPad::setCandidates(const QStringList &kanji)
{
    m_choice->setCandidates(kanji);
}

void KanaPad::forget()
{
    m_text.clear();
    setCandidates({});
    refresh();
}

void KanaPad::tell(const QString &letters)
{
    if (m_text.size() + letters.size() <= core::longestKana) {
        set(core::toKatakana(m_text + letters));
    }
}

void KanaPad::tellSpace()
{
    if (m_space->isEnabled()) {
        set(m_text + space);
    }
}

void KanaPad::changeForm()
{
    const auto next = m_text.isEmpty() ? std::nullopt : core::nextForm(m_text.back());
    if (next) {
        set(m_text.chopped(1) + *next);
    }
}

void KanaPad::erase()
{
    if (!m_text.isEmpty()) {
        set(m_text.chopped(1));
    }
}

void KanaPad::set(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        setCandidates({});
        refresh();
        Q_EMIT changed(this->text());
    }
}

void KanaPad::refresh()
{
    const bool hasRoom = m_text.size() < core::longestKana;
    for (BigButton *key : m_letters) {
        key->setEnabled(hasRoom);
    }
    const bool isEmpty = m_text.isEmpty();
    m_space->setEnabled(hasRoom && !isEmpty && m_text.back() != space);
    m_form->setEnabled(!isEmpty && core::nextForm(m_text.back()).has_value());
    m_erase->setEnabled(!isEmpty);
    if (m_ok != nullptr) {
        m_ok->setEnabled(!isEmpty);
    }
    m_shown->setTold(m_text, tr("入れたカナ：%1").arg(m_text));
}

void KanaPad::retranslate()
{
    m_longVowel->setAccessibleName(tr("のばす音「ー」"));
    m_form->setWords(u"゛゜\n小"_s);
    m_form->setAccessibleName(tr("゛゜小：最後の文字を変える"));
    m_erase->setWords(tr("消す"));
    m_erase->setAccessibleName(tr("1文字消す"));
    m_space->setWords(tr("姓と名のあいだ"));
    if (m_ok != nullptr) {
        m_ok->setWords(tr("OK"));
        m_ok->setAccessibleName(tr("入力を終わる"));
    }
    refresh();
}

bool KanaPad::press(QKeyEvent &event)
{
    const int key = event.key();
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
        erase();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_ok != nullptr && m_ok->isEnabled() && !event.isAutoRepeat()) {
            Q_EMIT entered();
        }
        return m_ok != nullptr;
    }
    const QString letters = event.text();
    if (letters == u" " || letters == QString(space)) {
        tellSpace();
        return true;
    }
    if (letters.isEmpty() || !std::all_of(letters.begin(), letters.end(), core::isKana)) {
        return false;
    }
    tell(letters);
    return true;
}

void KanaPad::applyTheme()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    // Keys as near as on a keyboard; what lies between two of them is nobody's.
    grid->setSpacing(m_theme.px(8));
    grid->setColumnMinimumWidth(gapColumn, m_theme.px(Theme::gap));
    m_form->setTypeSize(36);
    m_space->setTypeSize(28);
    m_erase->setTypeSize(30);
}

} // namespace ui
