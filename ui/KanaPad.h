// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

class KanjiChoice;
class ToldText;

// A name told aloud, in kana on the table of fifty sounds as it hangs in every classroom: the first
// column at the right. At the left stands what was told so far, and below it the kanji that it may
// be written with. What is told and shown is katakana, as the family register and the officials who
// copy it write the reading of a name, so that nobody has to think which of the two it is; the keys
// are the same letters, so that what is tapped is what appears.
class KanaPad : public QWidget
{
    Q_OBJECT

public:
    enum class Ok { OnThePad, Elsewhere };

    KanaPad(const Theme &theme, Ok ok, QWidget *parent = nullptr);

    // In the form of core::toKatakana. Setting it emits nothing, and what says the same as what
    // stands here is left alone: a space at the end waits for the given name.
    void setText(const QString &kana);
    [[nodiscard]] QString text() const;
    // At most six are shown. They go by themselves when the kana change, because they
    // belong to another name then.
    void setCandidates(const QStringList &kanji);
    // Whatever it shows about somebody is gone.
    void forget();
    void retranslate();
    // Kana, space, erasing and Enter on a real keyboard. Answers whether the key was used.
    bool press(QKeyEvent &event);

Q_SIGNALS:
    // By finger or keyboard.
    void changed(const QString &text);
    void entered();
    // One of setCandidates, from 0.
    void candidateChosen(int index);

private:
    void buildSide(QGridLayout *grid, Ok ok);
    void buildLetters(QGridLayout *grid);
    void addKey(QGridLayout *grid, QChar letter, int row, int column);
    void tell(const QString &letters);
    void tellSpace();
    void changeForm();
    void erase();
    void set(const QString &text);
    void refresh();
    void applyTheme();

    const Theme &m_theme;
    QString m_text;
    ToldText *m_shown = nullptr;
    KanjiChoice *m_choice = nullptr;
    std::vector<BigButton *> m_letters;
    BigButton *m_longVowel = nullptr;
    BigButton *m_form = nullptr;
    BigButton *m_erase = nullptr;
    BigButton *m_space = nullptr;
    BigButton *m_ok = nullptr;
};

} // namespace ui
