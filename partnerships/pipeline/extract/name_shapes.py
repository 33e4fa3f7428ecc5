"""Whether words look like a person's name: British given names, Chinese names in pinyin."""

from functools import lru_cache

GIVEN = frozenset(
    """Aaron Abdul Abid Abigail Adam Adrian Afzal Agnes Aileen Alan Alasdair Alastair Albert Alex Alexander
    Alexandra Alice Alison
    Alistair Allan Allen Amanda Amir Amy Andrea Andrew Andy Angela Ann Anna Anne Annette Anthony Antonia
    Arnold Arthur Asif Audrey
    Barbara Barry Beatrice Ben Benjamin Bernard Beth Betty Beverley Bill Blair Bob Brenda Brendan Brent
    Brett Brian Bridget Bruce
    Bryan Bryn Cameron Carl Carol Caroline Carwyn Catherine Cathy Cecilia Charles Charlie Charlotte Cheryl
    Chris Christian Christina
    Christine Christopher Claire Clare Clive Colin Connor Conor Craig Cyril Daisy Damian Damien Dan Daniel
    Darren Dave David Dawn
    Dean Deborah Debra Denis Denise Dennis Derek Dermot Diana Diane Dominic Donald Donna Dorothy Doug
    Douglas Duncan Dylan Eamonn
    Ed Eddie Edward Edwin Eileen Elaine Eleanor Elisha Elizabeth Ella Ellen Ellie Elsie Emily Emma Eric
    Ernest Esther Ethan Eugene
    Eva Evelyn Ewan Faisal Fatima Fiona Florence Frances Francis Frank Fraser Fred Freda Frederick Gareth
    Garry Gary Gavin Ged
    Gemma Geoff Geoffrey George Georgina Gerald Gerard Gillian Giles Glenn Glyn Gordon Grace Graeme Graham
    Grant Greg Gregory Gwen
    Hamish Hannah Harold Harriet Harry Hassan Hazel Heather Heidi Helen Henry Herbert Hilary Holly Howard
    Hugh Humza Huw Iain Ian
    Ibrahim Imran Irene Isabel Isobel Ivan Ivor Jack Jackie Jacob Jacqueline Jacqui Jake James Jamie Jan
    Jane Janet Janice Jason
    Jasmine Jayne Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jess Jessica Jill Jim Jimmy Jo Joan Joanna
    Joanne Joe Joel John
    Johnny Jon Jonathan Jordan Joseph Josephine Josh Joshua Joy Joyce Judith Judy Julia Julian Julie June
    Justin Karen Karl Kate
    Katharine Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kerry Kevin Khalid Kieran Kim
    Kirsty Laura Lauren
    Laurence Lawrence Leanne Lee Leigh Len Leo Leonard Les Leslie Lesley Lewis Liam Lilian Lily Linda
    Lindsay Lisa Liz Lloyd
    Lorna Lorraine Louis Louise Lucinda Lucy Luke Lynda Lynn Lynne Mairead Malcolm Marcus Margaret Maria
    Marian Marie Marilyn Marion
    Marjorie Mark Marlene Martha Martin Martyn Mary Matt Matthew Maureen Maurice Max Megan Mel Melanie
    Melissa Michael Michelle Mick
    Mike Miranda Mohammad Mohammed Moira Molly Monica Monty Morag Morgan Morris Muhammad Muriel Nadia Nancy
    Naomi Natalie Natasha
    Nathan Neil Nicholas Nick Nicky Nicola Nicolas Nicole Nigel Nina Noel Nora Norma Norman Oliver Olivia
    Omar Oscar Owen Paddy Pam
    Pamela Pat Patricia Patrick Paul Paula Pauline Peggy Penelope Penny Pete Peter Phil Philip Philippa
    Phillip Phyllis Polly Rachel
    Raj Ralph Ray Raymond Rebecca Reg Rhodri Rhys Richard Rita Rob Robert Roberta Robin Roderick Rodney
    Roger Roland Ron Ronald Ros
    Rosalind Rose Rosemary Ross Rosie Rowan Roy Rupert Russell Ruth Ryan Sally Sam Samantha Samuel Sandra
    Sara Sarah Scott Sean
    Sebastian Shabir Shahid Shane Sharon Sheila Shirley Sian Sid Simon Sonia Sophia Sophie Stan Stanley
    Stella Stephanie Stephen
    Steve Steven Stewart Stuart Sue Susan Suzanne Sylvia Tahir Tariq Ted Terence Teresa Terri Terry Theresa
    Thomas Tim Timothy Tina
    Tobias Toby Tom Tommy Tony Tracey Tracy Trevor Tristan Valerie Vanessa Vera Vernon Veronica Victor
    Victoria Vincent Violet Vivian
    Vivienne Walter Warren Wayne Wendy Wilfred Will William Winifred Yasmin Yvonne Zac Zahid Zara
    Zoe
    Abe Abi Ada Adele Ahmed Aidan Aisha Alec Alfie Alfred Ali Alun Alwyn Aled Amelia Amina Amrit Anand Andre
    Aneurin Angus Anil Anita Anika Anjali Ann-Marie Annabel Anoop Anwar Archibald Archie Ariana Arjun Arthur
    Asha Ashley Ashok Athole Ava Aziz Baljit Barrie Basil Bella Belinda Bernadette Bert Bertie Beryl Bethan
    Bev Beverly Bianca Blake Bobby Bradley Bronwen Bruno Caitlin Callum Calum Camilla Cara Carla Carmel
    Carole Caron Carys Cathal Cecil Celia Ceri Chandra Charmaine Chloe Ciara Cian Claudia Clement Cleo
    Clifford
    Clodagh Colette Constance Cora Corey Cormac Courtney Crispin Curtis Daljit Dafydd Danielle Danny Daphne
    Deepak Deirdre Delia Denise Della Desmond Dev Dilip Dilys Dinah Dolores Donal Doreen Doris Dougal Drew
    Edith Edmund Edna Eifion Eilidh Eleri Eliza Elliot Elliott Ellis Elwyn Emlyn Emyr Enid Erica Erin Esme
    Euan Eve Fay Faye Felicity Felix Fergus Finlay Finn Flora Freddie Frederica Gaynor Gavan Geraint Geraldine
    Gerard Gerry Gethin Gilbert Gina Gladys Gloria Glyndwr Greta Guy Gurpreet Gwenda Gwilym Gwyn Gwyneth Hal
    Hamid Harjit Harpreet Harvey Hayley Hefin Henrietta Herbie Hermione Hetty Hilda Horace Hubert Hugo
    Humphrey
    Hywel Idris Ieuan Imelda Imogen Ingrid Iona Iris Irfan Irvine Isaac Isabella Isla Islwyn Ismail Iwan Ivor
    Jackson Jade Jamal Jameel Jasper Jed Jeremiah Jesse Joann Jocelyn Jodie Joss Joyce Judi Jules Juliet
    Juliette Kamal Karin Karim Katrina Kay Kaye Keir Kelvin Kalvin Kenny Kirstie Kirsten Krishna Kristina
    Kumar
    Kyle Lachlan Laila Lara Leah Leila Lena Leonora Leroy Letitia Lex Lewis Libby Lisbeth Llinos Lois
    Lola Lorna
    Lorenzo Lottie Lou Lowri Lucas Lucille Lydia Lyn Lynette Lynsey Mabel Maddie Madeleine Madge Mae Maggie
    Mahmood Mahmud Maisie Malik Manjit Marc Marcia Marco Margery Marguerite Mari Marianne Marina Mario Marlon
    Marta Mathew Matilda Maud Mavis Maxine Maxwell May Mercedes Meg Mehmet Mhairi Mia Mihir Mildred Millie
    Milly Minnie Miriam Mitchell Mohamed Mohsin Mollie Mona Moragh Moses Mostafa Muhammed Murdo Murray Mustafa
    Myfanwy Myra Myrtle Nadeem Naeem Narendra Nasreen Neal Neha Nell Nellie Neville Nia Niall Nicholas Nikhil
    Nikki Nisha Noah Noor Noreen Nuala Nye Odette Olive Olwen Ollie Oonagh Orla Oswald Padraig Parveen Pascoe
    Patience Patsy Pearl Peggy Percy Perry Petra Phoebe Piers Pippa Poppy Pradeep Preet Priscilla Priti Priya
    Quentin Rabina Rafiq Rahul Rajesh Ramesh Rashid Raphael Ravi Rebekah Reece Rees Rhian Rhiannon Rhoda Rhona
    Rhuanedd Rizwan Roddy Rodger Rohan Roisin Rona Ronan Ronnie Rory Rosa Rosaleen Rosalyn Rosamund Roshan
    Rowena Roxanne Rudy Rufus Rukhsana Ruby Ruaridh Sabina Sadie Sadiq Saeed Safia Saira Sajid Sanjay Sanjeev
    Saqib Saul Seamus Selina Serena Seth Shabana Shaheen Shaun Shazia Sheena Shelagh Shelley Shona Sidney
    Silvia Sinead Siobhan Solomon Sonja Sonya Spencer Stacey Stefan Stuart Sunil Sunita Suresh Susanna
    Susannah
    Susie Suzie Sybil Syed Sylvester Tabitha Tamara Tamsin Tania Tanya Tara Tegwen Tegan Tessa Thea Thelma
    Theo Theodore Tilly Tobin Toni Tristram Trudi Trudy Tudor Tyrone Una Uma Ursula Usha Usman Val Vaughan
    Verity Vicki Vicky Vijay Vikram Viola Virginia Wallace Wasim Wilf Willie Willow Wyn Wynne Xander Yasmine
    Yousuf Yusuf Yvette Arlene Meredith Glenys Jolyon Cerys Aisling Aoife Caoimhe Niamh Conall Declan
    Colum Mervyn Sammy Ruairi
    Mairi Ailsa Catriona Kirsteen Seonaid Struan Lorne Maureen Graeme Zachary Zaheer Zainab Zena
    Zoë
    Carly Simone Leonie Steph Eirlys Delyth Nerys Catrin Sioned Dewi Emrys Gwenllian Iolo Tomos Osian
    Macsen Seren Ffion Angharad Elin Heledd Mererid Zahra Samira Waseem Zulfiqar Nasir Javed Iqbal Akhtar
    Bilal Hussain Kashif Naveed Salman Yasin Zafar Arun Gurmit Harbhajan Jaswinder Kulwinder Manmohan
    Parminder Rajinder Satnam Sukhdev Surinder Tejinder Kwame Kofi Ngozi Chidi Temitope Adebayo Oluwaseun
    Folake Abena Babatunde Tomasz Piotr Agnieszka Katarzyna Marek Pawel Stacy Kimberley Bethany Hattie
    Jemima Keira Sasha Daryl Jared Leon Ricky Travis Tyler Azhar Farhan Kirstin Shonagh Ailie Ranald
    Torquil Padma Lakshmi Meera Pooja Rekha Sushma Vikas Vinod Yogesh Farida Ghulam Habib Hanif Jamila
    Karamat Latif Manzoor Munir Nazir Nusrat Parveez Qasim Rashida Saima Sarfraz Shaista Sultana Talib
    Yaqoob
    Elspeth Wullie Kath Tess Winsome Sorcha Shirin Magid Barnaby Bertha Clarissa Cordelia Cressida Crispian
    Dorcas Effie Eustace Fenella Ferdinand Fergal Fidelma Finola Grainne Griselda Hester Jacinta Jago Jonty
    Josie Kenton Lavinia Lionel Lorcan Lucian Ludovic Magnus Manus Marjory Maximilian Morwenna Moyra Nesta
    Ninian Nolan Odhran Oisin Orlaith Otis Ottilie Pascal Pearse Perdita Phyllida Pru Rollo Romilly Rosalie
    Rosanna Roz Saoirse Senga Sheelagh Sholto Sukhi Tarquin Terrence Thora Tracie Vince Wilbur Wilma Winnie
    Glenda Gwendoline Jeanette Mandy Maura Nichola Phillipa Vivien""".split()
)
SURNAMES = frozenset(
    """Ai An Ao Ba Bai Bao Bi Bian Bo Bu Cai Cao Cen Chai Chang Che Chen Cheng Chi Chu Cui Dai Dang Deng Di
    Diao Ding Dong Dou Du
    Duan Fan Fang Fei Feng Fu Gan Gao Ge Geng Gong Gou Gu Guan Gui Guo Han Hao He Hong Hou Hu Hua Huang Huo
    Ji Jia Jian Jiang Jiao
    Jin Jing Ju Kang Ke Kong Kuang Lai Lan Lang Lei Leng Li Lian Liang Liao Lin Ling Liu Long Lou Lu Luan
    Luo Lv
    Lyu Ma Mao Mei Meng Mi
    Miao Min Ming Mo Mou Mu Na Nan Ni Nie Ning Niu Ou Ouyang Pan Pang Pei Peng Pi Ping Pu Qi Qian Qiang Qiao
    Qin Qiu Qu Quan Ran
    Rao Ren Rong Ruan Shan Shang Shao She Shen Sheng Shi Shu Shui Si Sima Situ Song Su Sui Sun Tai Tan Tang
    Tao Teng Tian Tong Tu
    Wan Wang Wei Wen Weng Wu Xi Xia Xian Xiang Xiao Xie Xin Xing Xiong Xu Xuan Xue Yan Yang Yao Ye Yi Yin
    Ying You Yu Yuan Yue Yun
    Zang Zeng Zha Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zhuge Zhuo Zong Zou Zu Zuo Bayin
    Xirao""".split()
)
_INITIALS = [*"b p m f d t n l g k h j q x zh ch sh r z c s y w".split(), ""]
_FINALS = (
    "a o e i u v ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang "
    "ue ve ü üe"
).split()
SYLLABLES = frozenset(i + f for i in _INITIALS for f in _FINALS) | {"lyu", "nyu"}
LONGEST_GIVEN = 14


@lru_cache(maxsize=4096)
def is_pinyin(word: str) -> bool:
    """Whether a word is one to three syllables of pinyin: "Delin", "Jing'an"."""
    bare = word.lower().replace("'", "").replace("’", "")
    if not 1 < len(bare) <= LONGEST_GIVEN:
        return False
    reach = {0: 0}  # how far the word can be read, with the fewest syllables
    for start in range(len(bare)):
        if start in reach and reach[start] < 3:
            for end in range(start + 1, min(start + 7, len(bare) + 1)):
                if bare[start:end] in SYLLABLES:
                    reach[end] = min(reach.get(end, 9), reach[start] + 1)
    return len(bare) in reach


def is_chinese_name(words: list[str]) -> bool:
    """Family name and given name in pinyin, in either order: "Pan Delin", "Pan De Lin", "Delin Pan"."""
    if not 2 <= len(words) <= 3 or not all(is_pinyin(word) for word in words):
        return False
    return _surname(words[0]) or (len(words) == 2 and words[1] in SURNAMES)


def _surname(word: str) -> bool:
    return word in SURNAMES or (word.isupper() and word.capitalize() in SURNAMES)


def is_british_name(words: list[str]) -> bool:
    """A usual given name and one or two more words."""
    if len(words) == 2 and words[0] in ("Prince", "Princess"):
        return words[1] in GIVEN
    return (
        2 <= len(words) <= 4 and words[0] in GIVEN and all(len(word) > 1 or word.isupper() for word in words)
    )
