package main

import (
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"strings"
)

func read(name string) [][]string {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	return rows[1:]
}

func key(surname, firstName, birthYear string) string {
	return strings.ToLower(strings.TrimSpace(surname)) + "|" + strings.ToLower(firstName[:1]) + "|" + birthYear
}

func main() {
	pep := map[string][]string{}
	for _, r := range read("pep.csv") {
		pep[key(r[0], r[1], r[2])] = r
	}
	for _, c := range read("customers.csv") {
		if hit, ok := pep[key(c[1], c[2], c[3][:4])]; ok {
			fmt.Println(c[0], c[1], c[2], c[3], "~", hit)
		}
	}
}
